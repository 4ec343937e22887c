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
constexpr int kDpi = 96;
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

void paintPage(PlotCanvas& canvas, const QString& title, const Page& page, QPaintDevice& device) {
  canvas.paintOn(device, page.plot, page.origin(), [&](QPainter& painter) {
    painter.fillRect(QRect(QPoint(), page.size()), canvas.colours().background);
    painter.setFont(strongFont());
    painter.setPen(canvas.colours().text);
    painter.drawText(QRect(kMargin, kMargin, page.plot.width(), page.title), Qt::AlignLeft | Qt::AlignTop,
                     title);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(&painter, canvas, QPointF(kMargin, kMargin + page.title), page.plot.width());
  });
}

} // namespace

QImage imageOf(PlotCanvas& canvas, const QString& title, double scale) {
  const auto page = pageOf(canvas, title);
  QImage image((QSizeF(page.size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(canvas.colours().background);
  paintPage(canvas, title, page, image);
  return image;
}

QByteArray svgOf(PlotCanvas& canvas, const QString& title) {
  const auto page = pageOf(canvas, title);
  QBuffer bytes;
  QSvgGenerator svg;
  svg.setOutputDevice(&bytes);
  svg.setSize(page.size());
  svg.setViewBox(QRect(QPoint(), page.size()));
  svg.setResolution(kDpi);
  svg.setTitle(title);
  paintPage(canvas, title, page, svg);
  return bytes.data();
}

QByteArray pdfOf(PlotCanvas& canvas, const QString& title) {
  const auto page = pageOf(canvas, title);
  QBuffer bytes;
  bytes.open(QIODevice::WriteOnly);
  QPdfWriter pdf(&bytes);
  pdf.setTitle(title);
  pdf.setResolution(kDpi);
  pdf.setPageSize(QPageSize(QSizeF(page.size()) * 72 / kDpi, QPageSize::Point, {}, QPageSize::ExactMatch));
  pdf.setPageMargins({});
  paintPage(canvas, title, page, pdf);
  return bytes.data();
}

Result<QByteArray> pngBytes(const QImage& image) {
  QBuffer bytes;
  if (image.save(&bytes, "PNG")) return bytes.data();
  return fail(ErrorKind::Internal, "the picture could not be encoded as PNG: {} x {} pixels", image.width(),
              image.height());
}

} // namespace rankwright
