#include "widgets/document/diff_page.h"

#include "core/document/line_diff.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/document/diff_highlighter.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace rankwright {

namespace {

/// Recolours a comparison when the theme changes.
class DiffText final : public QPlainTextEdit {
public:
  DiffText() : highlighter_(new DiffHighlighter(document())) {}

protected:
  void changeEvent(QEvent* event) override {
    if (event->type() == QEvent::PaletteChange) highlighter_->rehighlight();
    QPlainTextEdit::changeEvent(event);
  }

private:
  DiffHighlighter* highlighter_;
};

} // namespace

DiffPage::DiffPage(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), jobs_(jobs), title_(new QLabel), text_(new DiffText) {
  title_->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 2 * kUnit);
  title_->setFont(strongFont());
  title_->setWordWrap(true);
  text_->setObjectName(QStringLiteral("difference"));
  text_->setAccessibleName(tr("Difference"));
  text_->setReadOnly(true);
  // The keyboard moves a caret through it, and Tab leaves it.
  text_->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
  text_->setTabChangesFocus(true);
  text_->setLineWrapMode(QPlainTextEdit::NoWrap);
  text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  text_->setFrameShape(QFrame::NoFrame);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(title_);
  column->addWidget(text_, 1);
  setFocusProxy(text_);
}

void DiffPage::compare(const QString& title, TextPair texts) {
  title_->setText(title);
  text_->setPlainText(tr("Comparing…"));
  const auto slot = QStringLiteral("document/diff/%1").arg(reinterpret_cast<quintptr>(this));
  jobs_.start(
      {slot, tr("Comparing texts"), this},
      [texts = std::move(texts)](const JobControl&) -> Result<std::string> {
        return unifiedDiff(texts.before, texts.after,
                           {texts.beforeLabel.toStdString(), texts.afterLabel.toStdString()});
      },
      [this](const std::string& diff) { showDiff(diff); },
      [this](const Error& error) { text_->setPlainText(errorText(error)); });
}

void DiffPage::show(const QString& title, const std::string& diff) {
  title_->setText(title);
  showDiff(diff);
}

void DiffPage::showDiff(const std::string& diff) {
  text_->setPlainText(diff.empty() ? tr("The texts are the same.") : toQt(diff));
}

QString DiffPage::text() const {
  return text_->toPlainText();
}

} // namespace rankwright
