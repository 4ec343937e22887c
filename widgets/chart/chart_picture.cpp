#include "widgets/chart/chart_picture.h"

#include "widgets/chart/chart_legend.h"
#include "widgets/chart/plot_canvas.h"
#include "widgets/common/type_scale.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace rankwright {

namespace {

constexpr int kMargin = 2 * kUnit;
constexpr int kPointsPerInch = 72;
constexpr QSize kSmallest(480, 300);

/// Where title, legend and chart stand on the page.
struct Page {
  QSize plot;
  int title = 0; ///< heights
  int legend = 0;

  QSize size() const { return {plot.width() + 2 * kMargin, plot.height() + title + legend + 2 * kMargin}; }
  QPoint origin() const { return {kMargin, kMargin + title + legend}; }
};

Page pageOf(const PlotCanvas& canvas, const QString& title) {
  const auto plot = canvas.size().expandedTo(kSmallest);
  return {plot, title.isEmpty() ? 0 : QFontMetrics(strongFont()).height() + kUnit,
          paintLegend(nullptr, canvas, {}, plot.width())};
}

void paintPage(PlotCanvas& canvas, const QString& title, const Page& page, QPicture& commands) {
  canvas.paintOn(commands, page.plot, page.origin(), [&](QPainter& painter) {
    painter.fillRect(QRect(QPoint(), page.size()), canvas.colours().background);
    painter.setFont(strongFont());
    painter.setPen(canvas.colours().text);
    painter.drawText(QRect(kMargin, kMargin, page.plot.width(), page.title), Qt::AlignLeft | Qt::AlignTop,
                     title);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(&painter, canvas, QPointF(kMargin, kMargin + page.title), page.plot.width());
  });
}

Status replay(const ChartDrawing& drawing, QPaintDevice& device, std::string_view format) {
  // Playing moves a cursor that copies of a picture share.
  QPicture commands;
  commands.setData(drawing.commands.data(), drawing.commands.size());
  QPainter painter;
  if (painter.begin(&device) && commands.play(&painter) && painter.end()) return {};
  return fail(ErrorKind::Internal, "the drawing could not be encoded as {}: {}", format,
              drawing.title.toStdString());
}

} // namespace

ChartDrawing drawingOf(PlotCanvas& canvas, const QString& title) {
  const auto page = pageOf(canvas, title);
  ChartDrawing drawing{QPicture(), page.size(), title};
  paintPage(canvas, title, page, drawing.commands);
  return drawing;
}

Result<QImage> imageOf(const ChartDrawing& drawing, double scale) {
  QImage image((QSizeF(drawing.size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(Qt::transparent);
  RW_CHECK(replay(drawing, image, "pixels"));
  return image;
}

Result<QByteArray> pngOf(const ChartDrawing& drawing, double scale) {
  RW_ASSIGN(const auto image, imageOf(drawing, scale));
  QBuffer bytes;
  if (image.save(&bytes, "PNG")) return bytes.data();
  return fail(ErrorKind::Internal, "the picture could not be encoded as PNG: {} x {} pixels", image.width(),
              image.height());
}

Result<QByteArray> svgOf(const ChartDrawing& drawing) {
  QBuffer bytes;
  QSvgGenerator svg;
  svg.setOutputDevice(&bytes);
  svg.setSize(drawing.size);
  svg.setViewBox(QRect(QPoint(), drawing.size));
  svg.setResolution(drawing.commands.logicalDpiX());
  svg.setTitle(drawing.title);
  RW_CHECK(replay(drawing, svg, "SVG"));
  return bytes.data();
}

Result<QByteArray> pdfOf(const ChartDrawing& drawing) {
  const auto dpi = drawing.commands.logicalDpiX();
  QBuffer bytes;
  bytes.open(QIODevice::WriteOnly);
  QPdfWriter pdf(&bytes);
  pdf.setTitle(drawing.title);
  pdf.setResolution(dpi);
  pdf.setPageSize(
      QPageSize(QSizeF(drawing.size) * kPointsPerInch / dpi, QPageSize::Point, {}, QPageSize::ExactMatch));
  pdf.setPageMargins({});
  RW_CHECK(replay(drawing, pdf, "PDF"));
  return bytes.data();
}

} // namespace rankwright
