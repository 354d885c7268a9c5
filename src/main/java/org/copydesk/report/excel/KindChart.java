package org.copydesk.report.excel;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/**
 * The table of kinds as stacked bars, drawn from the table's own cells. The colours are told apart
 * by readers who do not see red and green.
 */
final class KindChart {

  /** Error, warning, note: vermilion, orange and sky blue of Okabe and Ito. */
  private static final String[] FILLS = {"D55E00", "E69F00", "56B4E9"};

  private static final double LABEL_POINTS = 8;

  /** Between the table and the chart, in EMU, of which a point has 12,700. */
  private static final int GAP = 12 * 12_700;

  private KindChart() {}

  /**
   * Draws the chart.
   *
   * @param sheet the sheet that holds the table
   * @param header row of the table's header
   * @param kinds how many rows of kinds follow it
   * @param firstNumber column of the errors; warnings and notes follow
   * @param place first column, first row, last column, last row
   * @param inWords what the chart shows, for who cannot see it
   */
  static void draw(
      XSSFSheet sheet, int header, int kinds, int firstNumber, int[] place, String inWords) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(GAP, 0, 0, 0, place[0], place[1], place[2], place[3]);
    XSSFChart chart = drawing.createChart(anchor);
    chart.setAutoTitleDeleted(true);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
    // Bars grow from the bottom by default; a reader compares them with the table from the top.
    names.setOrientation(AxisOrientation.MAX_MIN);
    names.getOrAddTextProperties().setFontSize(LABEL_POINTS);
    XDDFValueAxis numbers = chart.createValueAxis(AxisPosition.BOTTOM);
    numbers.setCrosses(AxisCrosses.MAX);
    numbers.setNumberFormat("0");
    numbers.getOrAddTextProperties().setFontSize(LABEL_POINTS);
    numbers
        .getOrAddMajorGridProperties()
        .setLineProperties(
            new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb("D5DCE4")))));
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, numbers);
    data.setBarDirection(BarDirection.BAR);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setOverlap((byte) 100);
    data.setGapWidth(45);
    data.setVaryColors(false);
    XDDFDataSource<String> kindNames =
        XDDFDataSourcesFactory.fromStringCellRange(
            sheet, new CellRangeAddress(header + 1, header + kinds, 0, 0));
    for (int i = 0; i < FILLS.length; i++) {
      int column = firstNumber + i;
      XDDFChartData.Series series =
          data.addSeries(
              kindNames,
              XDDFDataSourcesFactory.fromNumericCellRange(
                  sheet, new CellRangeAddress(header + 1, header + kinds, column, column)));
      series.setTitle(
          sheet.getRow(header).getCell(column).getStringCellValue(),
          new CellReference(sheet.getSheetName(), header, column, true, true));
      series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(FILLS[i]))));
    }
    chart.plot(data);
    leaveRoomForNames(chart.getOrAddManualLayout());
    // Every bar has its name, also where a program would rather leave out each second.
    CTCatAx axis = chart.getCTChart().getPlotArea().getCatAxArray(0);
    axis.addNewTickLblSkip().setVal(1);
    axis.getTxPr().getBodyPr().setRot(0);
    CTNonVisualDrawingProps frame =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    frame.setName("Findings by kind and level");
    frame.setDescr(inWords);
  }

  /** The longest names of kinds take two fifths; programs left to themselves cut them off. */
  private static void leaveRoomForNames(XDDFManualLayout layout) {
    layout.setTarget(LayoutTarget.INNER);
    layout.setXMode(LayoutMode.EDGE);
    layout.setYMode(LayoutMode.EDGE);
    layout.setX(0.42);
    layout.setY(0.03);
    layout.setWidthRatio(0.55);
    layout.setHeightRatio(0.75);
  }

  private static byte[] rgb(String hex) {
    return Styles.colour(hex).getRGB();
  }
}
