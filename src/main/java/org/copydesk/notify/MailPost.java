package org.copydesk.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends a letter with a plain part and a page. */
final class MailPost {

  private final Clock clock;
  private final Map<String, String> environment;
  private final Properties more;

  /**
   * @param more settings of the mail library beside ours
   */
  MailPost(Clock clock, Map<String, String> environment, Properties more) {
    this.clock = clock;
    this.environment = environment;
    this.more = more;
  }

  /**
   * Sends a letter.
   *
   * @param id the same for every attempt to tell of the same run by this channel
   * @return to whom, in words
   */
  String send(Channel.Mail channel, RunDigest digest, String id) throws UndeliveredException {
    JavaMailSenderImpl sender = sender(channel);
    try {
      sender.send(letter(sender.createMimeMessage(), channel, digest, id));
    } catch (MailException e) {
      throw new UndeliveredException(reason(e, channel));
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new UndeliveredException("the letter could not be written");
    }
    return "to " + channel.to().size() + (channel.to().size() == 1 ? " address" : " addresses");
  }

  private JavaMailSenderImpl sender(Channel.Mail channel) throws UndeliveredException {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(channel.host());
    sender.setPort(channel.port());
    boolean tls = channel.security() == Channel.Security.TLS;
    String protocol = tls ? "smtps" : "smtp";
    sender.setProtocol(protocol);
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties properties = new Properties();
    String prefix = "mail." + protocol + ".";
    String timeout = Long.toString(channel.timeout().toMillis());
    properties.put(prefix + "connectiontimeout", timeout);
    properties.put(prefix + "timeout", timeout);
    properties.put(prefix + "writetimeout", timeout);
    properties.put(prefix + "ssl.checkserveridentity", "true");
    if (channel.security() == Channel.Security.STARTTLS) {
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", "true");
    }
    if (!channel.user().isEmpty()) {
      properties.put(prefix + "auth", "true");
      sender.setUsername(channel.user());
      sender.setPassword(
          channel.password().isPresent() ? channel.password().get().read(environment) : "");
    }
    properties.putAll(more);
    sender.setJavaMailProperties(properties);
    return sender;
  }

  private MimeMessage letter(MimeMessage message, Channel.Mail channel, RunDigest digest, String id)
      throws MessagingException, UnsupportedEncodingException {
    String host = channel.from().substring(channel.from().lastIndexOf('@') + 1);
    message.setFrom(new InternetAddress(channel.from(), "Copydesk", "UTF-8"));
    for (String to : channel.to()) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    }
    message.setSubject(new DigestWords(digest).subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    // RFC 2919 and RFC 3834: a list to sort by, and nobody's machine answers a machine.
    message.setHeader("List-Id", "Copydesk <copydesk." + host + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setHeader("Message-ID", "<copydesk." + id + "@" + host + ">");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(TextDigest.of(digest), "UTF-8");
    MimeBodyPart page = new MimeBodyPart();
    page.setText(HtmlDigest.of(digest), "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", text, page));
    return message;
  }

  /** What a server says may repeat what it was told. */
  private static String reason(MailException failure, Channel.Mail channel) {
    String server = "the mail server " + channel.host() + ":" + channel.port();
    Throwable thrown = failure;
    if (failure instanceof MailSendException send && !send.getFailedMessages().isEmpty()) {
      thrown = send.getFailedMessages().values().iterator().next();
    }
    if (failure instanceof MailAuthenticationException) {
      return server + " does not let the user in; is the password the current one?";
    }
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof AuthenticationFailedException) {
        return server + " does not let the user in; is the password the current one?";
      }
      if (t instanceof SendFailedException) {
        return server + " refuses the sender or one of the receivers";
      }
      if (t instanceof SSLException) {
        return "no private connection with " + server + " came about (TLS)";
      }
      if (t instanceof UnknownHostException) {
        return "the host of " + server + " is not known here";
      }
      if (t instanceof SocketTimeoutException) {
        return server + " did not answer within " + channel.timeout().toSeconds() + " s";
      }
      if (t instanceof ConnectException) {
        return server + " could not be reached";
      }
    }
    return server
        + " did not take the letter"
        + (channel.security() == Channel.Security.STARTTLS
            ? "; does it offer STARTTLS on this port?"
            : "");
  }
}
