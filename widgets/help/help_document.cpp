#include "widgets/help/help_document.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>
#include <QImage>
#include <QPalette>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextOption>
#include <QTextTable>
#include <QUrl>

namespace rankwright {

namespace {

constexpr int kMargin = 4 * kUnit;
constexpr int kParagraphGap = 2 * kUnit;
constexpr int kIndent = 5 * kUnit;
constexpr double kLineHeight = 125; ///< per cent

QFont scaled(QFont font, qreal factor) {
  if (font.pointSizeF() > 0)
    font.setPointSizeF(font.pointSizeF() * factor);
  else
    font.setPixelSize(qRound(font.pixelSize() * factor));
  return font;
}

/// Gives one document its looks.
class Styler {
public:
  Styler(QTextDocument& document, const HelpPage& page, const HelpStyle& style)
      : document_(document), page_(page), style_(style) {}

  void apply() {
    for (auto block = document_.begin(); block.isValid(); block = block.next())
      applyTo(block);
    for (auto* frame : document_.rootFrame()->childFrames())
      if (auto* table = qobject_cast<QTextTable*>(frame)) applyTo(*table);
  }

private:
  static bool isCode(const QTextBlockFormat& format) {
    return format.hasProperty(QTextFormat::BlockCodeFence) ||
           format.hasProperty(QTextFormat::BlockCodeLanguage);
  }

  void applyTo(const QTextBlock& block) {
    if (block.blockFormat().headingLevel() > 0)
      applyToHeading(block);
    else
      applyToParagraph(block);
    for (const auto& range : fragmentsOf(block))
      applyToFragment(range);
  }

  struct Range {
    int begin;
    int end;
    QTextCharFormat format;
  };

  /// Collected first: changing a format rebuilds the fragments.
  static std::vector<Range> fragmentsOf(const QTextBlock& block) {
    std::vector<Range> ranges;
    for (auto it = block.begin(); !it.atEnd(); ++it)
      ranges.push_back({it.fragment().position(), it.fragment().position() + it.fragment().length(),
                        it.fragment().charFormat()});
    return ranges;
  }

  QTextCursor select(int begin, int end) const {
    QTextCursor cursor(&document_);
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    return cursor;
  }

  void applyToHeading(const QTextBlock& block) {
    const auto level = block.blockFormat().headingLevel();
    QTextBlockFormat space;
    space.setTopMargin(block.blockNumber() == 0 ? 0 : (level <= 2 ? 5 : 3) * kUnit);
    space.setBottomMargin(kUnit);
    QTextCursor cursor(block);
    cursor.mergeBlockFormat(space);
    auto format = QTextCharFormat();
    format.setFont(level == 1 ? style_.title : boldBody());
    format.setForeground(level > 2 ? style_.muted : style_.text);
    nameAnchor(format);
    select(block.position(), block.position() + block.length() - 1).setCharFormat(format);
  }

  QFont boldBody() const {
    auto font = style_.body;
    font.setWeight(QFont::DemiBold);
    return font;
  }

  void nameAnchor(QTextCharFormat& format) {
    if (heading_ >= page_.sections.size()) return;
    format.setAnchor(true);
    format.setAnchorNames({page_.sections[heading_++].anchor});
  }

  void applyToParagraph(const QTextBlock& block) {
    QTextBlockFormat format;
    const auto old = block.blockFormat();
    const auto inTable = QTextCursor(block).currentTable() != nullptr;
    // The line of a picture is as high as the picture.
    const auto hasPicture = block.text().contains(QChar::ObjectReplacementCharacter);
    if (!hasPicture) format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(0);
    format.setBottomMargin(inTable ? 0 : block.textList() ? kUnit : kParagraphGap);
    if (isCode(old)) {
      const auto isLast = !isCode(block.next().blockFormat());
      format.setBackground(style_.codeBackground);
      format.setLeftMargin(2 * kUnit);
      format.setRightMargin(2 * kUnit);
      format.setBottomMargin(isLast ? kParagraphGap : 0);
      format.setNonBreakableLines(false);
    }
    QTextCursor(block).mergeBlockFormat(format);
  }

  void applyToFragment(const Range& range) {
    QTextCharFormat format;
    if (range.format.isAnchor() && !range.format.anchorHref().isEmpty()) {
      format.setForeground(style_.link);
      format.setFontUnderline(true);
    }
    if (range.format.fontFixedPitch()) {
      format.setFont(style_.fixed);
      format.setBackground(style_.codeBackground);
    }
    select(range.begin, range.end).mergeCharFormat(format);
  }

  void applyTo(QTextTable& table) {
    auto format = table.format();
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(style_.border);
    format.setBorderCollapse(true);
    format.setCellPadding(kUnit + kUnit / 2);
    format.setCellSpacing(0);
    format.setBottomMargin(kParagraphGap);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
      auto cell = table.cellAt(0, column);
      auto cellFormat = cell.format();
      cellFormat.setBackground(style_.codeBackground);
      cell.setFormat(cellFormat);
    }
  }

  QTextDocument& document_;
  const HelpPage& page_;
  const HelpStyle& style_;
  std::size_t heading_ = 0;
};

/// Qt's reader of Markdown leaves the backslash of an escaped bar in a table's code.
void unescapeBars(QTextDocument& document) {
  const auto escaped = QStringLiteral("\\|");
  for (auto hit = document.find(escaped); !hit.isNull(); hit = document.find(escaped, hit))
    if (hit.currentTable()) hit.insertText(QStringLiteral("|"), hit.charFormat());
}

QImage loadPicture(const QString& path, const HelpStyle& style) {
  QImage picture(path);
  const auto width = qRound(style.pictureWidth * style.pixelRatio);
  if (width > 0 && picture.width() > width) picture = picture.scaledToWidth(width, Qt::SmoothTransformation);
  picture.setDevicePixelRatio(style.pixelRatio);
  return picture;
}

void loadPictures(QTextDocument& document, const HelpPage& page, const QString& root,
                  const HelpStyle& style) {
  const QDir folder(QFileInfo(root + QLatin1Char('/') + page.file).path());
  for (const auto& link : linksOf(page))
    if (link.endsWith(QLatin1String(".png")))
      document.addResource(QTextDocument::ImageResource, QUrl(link),
                           loadPicture(QDir::cleanPath(folder.filePath(link)), style));
}

} // namespace

HelpStyle helpStyle(const QPalette& palette, qreal zoom, int pictureWidth, qreal pixelRatio) {
  const auto& theme = themeOf(palette);
  auto fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  fixed.setPointSizeF(bodyFont().pointSizeF() > 0 ? bodyFont().pointSizeF() : fixed.pointSizeF());
  return {.body = scaled(bodyFont(), zoom),
          .title = scaled(titleFont(), zoom),
          .fixed = scaled(fixed, zoom),
          .text = palette.color(QPalette::Text),
          .muted = theme.muted,
          .link = palette.color(QPalette::Link),
          .border = theme.border,
          .codeBackground = theme.track,
          .pictureWidth = pictureWidth,
          .pixelRatio = pixelRatio};
}

std::shared_ptr<QTextDocument> makeHelpDocument(const HelpPage& page, const QString& root,
                                                const HelpStyle& style) {
  auto document =
      std::shared_ptr<QTextDocument>(new QTextDocument, [](QTextDocument* old) { old->deleteLater(); });
  document->setUndoRedoEnabled(false);
  document->setDefaultFont(style.body);
  document->setDocumentMargin(kMargin);
  document->setIndentWidth(kIndent);
  // As text widgets want it: a change of it in the window would lay out the page twice.
  auto option = document->defaultTextOption();
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  document->setDefaultTextOption(option);
  document->setMarkdown(page.markdown, QTextDocument::MarkdownDialectGitHub);
  // Setting the text forgets every resource.
  loadPictures(*document, page, root, style);
  unescapeBars(*document);
  Styler(*document, page, style).apply();
  document->moveToThread(QCoreApplication::instance()->thread());
  return document;
}

} // namespace rankwright
