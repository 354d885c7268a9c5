package org.copydesk.report.excel;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.copydesk.report.Tone;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/**
 * The average score of runs as a line on an axis from 0 to 100, so that a small step never looks
 * like a leap. One step a run: two runs of one day stand side by side.
 */
final class ScoreChart {

  private static final String TITLE = "Average score of each run";
  private static final double TITLE_POINTS = 12;
  private static final double LABEL_POINTS = 9;

  private ScoreChart() {}

  /**
   * Draws the chart.
   *
   * @param sheet the sheet that holds the table, with its header in the first row
   * @param runs how many rows follow the header
   * @param started column of the moments
   * @param average column of the scores
   * @param place first column, first row, last column, last row
   * @param inWords what the chart shows, for who cannot see it
   */
  static void draw(
      XSSFSheet sheet, int runs, int started, int average, int[] place, String inWords) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart =
        drawing.createChart(
            drawing.createAnchor(0, 0, 0, 0, place[0], place[1], place[2], place[3]));
    chart.setTitleText(TITLE);
    chart.setTitleOverlay(false);
    chart.getFormattedTitle().getParagraph(0).addDefaultRunProperties().setFontSize(TITLE_POINTS);
    XDDFCategoryAxis moments = chart.createCategoryAxis(AxisPosition.BOTTOM);
    moments.setNumberFormat("d mmm, hh:mm");
    moments.getOrAddTextProperties().setFontSize(LABEL_POINTS);
    XDDFValueAxis scores = chart.createValueAxis(AxisPosition.LEFT);
    scores.setCrosses(AxisCrosses.AUTO_ZERO);
    scores.setMinimum(0d);
    scores.setMaximum(100d);
    scores.setMajorUnit(20d);
    scores.setNumberFormat("0");
    scores.getOrAddTextProperties().setFontSize(LABEL_POINTS);
    scores.getOrAddMajorGridProperties().setLineProperties(line("D5DCE4"));
    XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, moments, scores);
    data.setGrouping(Grouping.STANDARD);
    data.setVaryColors(false);
    XDDFDataSource<Double> dates =
        XDDFDataSourcesFactory.fromNumericCellRange(
            sheet, new CellRangeAddress(1, runs, started, started));
    XDDFLineChartData.Series series =
        (XDDFLineChartData.Series)
            data.addSeries(
                dates,
                XDDFDataSourcesFactory.fromNumericCellRange(
                    sheet, new CellRangeAddress(1, runs, average, average)));
    series.setTitle(
        sheet.getRow(0).getCell(average).getStringCellValue(),
        new CellReference(sheet.getSheetName(), 0, average, true, true));
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    series.setMarkerSize((short) 7);
    XDDFLineProperties stroke = line(Tone.BLUE.text());
    stroke.setWidth(2.25);
    series.setLineProperties(stroke);
    chart.plot(data);
    series
        .getCTLineSer()
        .getMarker()
        .addNewSpPr()
        .addNewSolidFill()
        .addNewSrgbClr()
        .setVal(Styles.colour(Tone.BLUE.text()).getRGB());
    // Else a program makes it an axis of days, and the runs of one day fall on one place.
    CTCatAx axis = chart.getCTChart().getPlotArea().getCatAxArray(0);
    if (!axis.isSetAuto()) {
      axis.addNewAuto();
    }
    axis.getAuto().setVal(false);
    CTNonVisualDrawingProps frame =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    frame.setName(TITLE);
    frame.setDescr(inWords);
  }

  private static XDDFLineProperties line(String colour) {
    return new XDDFLineProperties(
        new XDDFSolidFillProperties(XDDFColor.from(Styles.colour(colour).getRGB())));
  }
}
