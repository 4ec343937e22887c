#include "widgets/experiments/experiment_report.h"

#include "core/table/table_export.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/experiments/scope_words.h"
#include "widgets/experiments/trust_tables.h"
#include "widgets/experiments/verdict_words.h"
#include "widgets/table/cell_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

#include <numeric>
#include <vector>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ExperimentReport)
};

constexpr int kPdfResolution = 144; ///< dots an inch
constexpr int kPdfChartWidth = 900;

QString row(const QStringList& cells, const char* tag) {
  QString text = QStringLiteral("<tr>");
  for (const auto& cell : cells)
    text += QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), cell);
  return text + QStringLiteral("</tr>\n");
}

/// Figures stand at the right.
QString cellHtml(const TableSource& table, std::uint32_t number, std::size_t column) {
  const auto& described = table.columns()[column];
  const auto text = shownText(table.cell(number, column), described, QLocale::c()).toHtmlEscaped();
  return described.type == CellType::Text ? text : QStringLiteral("<div align=\"right\">%1</div>").arg(text);
}

using Columns = std::vector<std::size_t>;

QString tableHtml(const TableSource& table, const Columns& shown) {
  QString text = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\">\n");
  QStringList titles;
  for (const auto column : shown)
    titles << headerText(table.columns()[column]).toHtmlEscaped();
  text += row(titles, "th");
  for (std::uint32_t number = 0; number < table.rowCount(); ++number) {
    QStringList cells;
    for (const auto column : shown)
      cells << cellHtml(table, number, column);
    text += row(cells, "td");
  }
  return text + QStringLiteral("</table>\n");
}

QString tableHtml(const TableSource& table) {
  Columns all(table.columns().size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return tableHtml(table, all);
}

/// A page is not as wide as all figures of a metric: those that are looked at first, then the others beside
/// the metric's name and arm.
QString metricsHtml(const TableSource& table) {
  const auto split = findColumn(table, "effect").value_or(table.columns().size());
  Columns first(split), further{0, 1};
  std::iota(first.begin(), first.end(), std::size_t{0});
  for (auto column = split; column < table.columns().size(); ++column)
    further.push_back(column);
  return tableHtml(table, first) + QStringLiteral("<p></p>\n") + tableHtml(table, further);
}

QString heading(const QString& text) {
  return QStringLiteral("<h2>%1</h2>\n").arg(text.toHtmlEscaped());
}

QString paragraph(const QString& text) {
  return QStringLiteral("<p>%1</p>\n").arg(text.toHtmlEscaped());
}

QString verdictHtml(const ExperimentCase& shown) {
  QString text;
  for (const auto& verdict : shown.verdicts)
    text += QStringLiteral("<p><b>%1</b> — %2.</p>\n")
                .arg(verdictHeadline(verdict).toHtmlEscaped(), verdictReason(verdict).toHtmlEscaped());
  text += paragraph(lightText(shown.trust.light));
  for (const auto& finding : shown.trust.findings)
    text += paragraph(findingText(finding));
  return text;
}

QString checksHtml(const ExperimentCase& shown) {
  QString text = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\">\n");
  for (const auto& facts : trustFacts(shown.trust).rows) {
    QStringList cells;
    for (const auto& fact : facts)
      cells << fact.text.toHtmlEscaped();
    text += row(cells, "td");
  }
  return text + QStringLiteral("</table>\n");
}

QString titleOf(const ExperimentCase& shown) {
  const auto& definition = shown.definition();
  return toQt(definition.title.empty() ? definition.experiment : definition.title);
}

Result<QJsonArray> rowsOf(const TableSource& table) {
  RW_ASSIGN(const auto text, exportText({table, nullptr, {}, ExportFormat::Json, ExportHeader::Keys}, {}));
  return QJsonDocument::fromJson(QByteArray::fromStdString(text)).array();
}

QJsonArray findingsOf(const TrustReport& trust) {
  QJsonArray findings;
  for (const auto& finding : trust.findings)
    findings.append(QJsonObject{{QStringLiteral("light"), lightName(finding.light())},
                                {QStringLiteral("text"), findingText(finding)},
                                {QStringLiteral("figure"), finding.figure}});
  return findings;
}

QJsonArray verdictsOf(const ExperimentCase& shown) {
  QJsonArray verdicts;
  for (const auto& verdict : shown.verdicts)
    verdicts.append(QJsonObject{{QStringLiteral("variant"), toQt(verdict.variant)},
                                {QStringLiteral("verdict"), verdictHeadline(verdict)},
                                {QStringLiteral("reason"), verdictReason(verdict)}});
  return verdicts;
}

} // namespace

QString reportHtml(const ExperimentCase& shown, const QStringList& pictures) {
  QString text =
      QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title></head><body>\n"
                     "<h1>%1</h1>\n")
          .arg(titleOf(shown).toHtmlEscaped());
  text += paragraph(scopeText(shown.scope(), shown.span));
  if (shown.isAdHoc)
    text += paragraph(Texts::tr("An ad-hoc analysis: another question than the experiment declares."));
  text += heading(Texts::tr("Verdict")) + verdictHtml(shown);
  text += heading(Texts::tr("Metrics")) + metricsHtml(*shown.metrics);
  for (const auto& picture : pictures)
    text += QStringLiteral("<p>%1</p>\n").arg(picture);
  text += heading(Texts::tr("Trust")) + checksHtml(shown);
  text += tableHtml(*splitTable(shown.definition(), shown.trust));
  text += heading(Texts::tr("Before the experiment")) + tableHtml(*biasTable(shown.trust));
  return text + QStringLiteral("</body></html>\n");
}

Result<QByteArray> reportPdf(const ExperimentCase& shown, const std::vector<QByteArray>& pictures) {
  QTextDocument document;
  QStringList tags;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const auto name = QStringLiteral("chart:%1").arg(i);
    const auto image = QImage::fromData(pictures[i], "PNG");
    document.addResource(QTextDocument::ImageResource, QUrl(name), image);
    tags << QStringLiteral("<img src=\"%1\" width=\"%2\" height=\"%3\">")
                .arg(name)
                .arg(kPdfChartWidth)
                .arg(image.isNull() ? 0 : kPdfChartWidth * image.height() / image.width());
  }
  document.setHtml(reportHtml(shown, tags));
  QByteArray bytes;
  QBuffer buffer(&bytes);
  if (!buffer.open(QIODevice::WriteOnly)) return fail(ErrorKind::Internal, "no memory for the report");
  {
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A3));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setResolution(kPdfResolution);
    writer.setTitle(titleOf(shown));
    document.print(&writer);
  }
  return bytes;
}

Result<QByteArray> reportJson(const ExperimentCase& shown) {
  RW_ASSIGN(const auto metrics, rowsOf(*shown.metrics));
  RW_ASSIGN(const auto split, rowsOf(*splitTable(shown.definition(), shown.trust)));
  RW_ASSIGN(const auto bias, rowsOf(*biasTable(shown.trust)));
  const QJsonObject report{{QStringLiteral("experiment"), toQt(shown.definition().experiment)},
                           {QStringLiteral("title"), titleOf(shown)},
                           {QStringLiteral("scope"), scopeText(shown.scope(), shown.span)},
                           {QStringLiteral("ad_hoc"), shown.isAdHoc},
                           {QStringLiteral("trust"), lightName(shown.trust.light)},
                           {QStringLiteral("findings"), findingsOf(shown.trust)},
                           {QStringLiteral("verdicts"), verdictsOf(shown)},
                           {QStringLiteral("metrics"), metrics},
                           {QStringLiteral("split"), split},
                           {QStringLiteral("before"), bias}};
  return QJsonDocument(report).toJson();
}

Result<QByteArray> reportCsv(const ExperimentCase& shown) {
  RW_ASSIGN(const auto text,
            exportText({*shown.metrics, nullptr, {}, ExportFormat::Csv, ExportHeader::Keys}, {}));
  return QByteArray::fromStdString(text);
}

} // namespace rankwright
