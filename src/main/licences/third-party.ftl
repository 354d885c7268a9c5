<#-- One line a library: what it is called, where it comes from, under which licences. -->
Copydesk is shipped with the libraries below, each under its own licence.
Where several stand in one line, any of them may be chosen. The licences as their
makers word them lie in the libraries themselves, under META-INF.

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licences = entry.getValue()/>
${project.groupId}:${project.artifactId}:${project.version}  ${project.name}  [<#list licences as licence>${licence}<#sep>, </#list>]<#if project.url??>  ${project.url}</#if>
</#list>
