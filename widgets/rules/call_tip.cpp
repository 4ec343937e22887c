#include "widgets/rules/call_tip.h"

#include "core/expr/function_doc.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"

#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kWidth = 130 * kUnit;

/// The parameters between the signature's parentheses, as [begin, end).
std::vector<std::pair<qsizetype, qsizetype>> parametersOf(const QString& signature) {
  std::vector<std::pair<qsizetype, qsizetype>> parameters;
  const auto open = signature.indexOf(QLatin1Char('('));
  if (open < 0) return parameters;
  int depth = 0;
  auto begin = open + 1;
  for (auto i = open; i < signature.size(); ++i) {
    const auto c = signature[i];
    if (c == QLatin1Char('(') || c == QLatin1Char('[')) ++depth;
    if (c == QLatin1Char(')') || c == QLatin1Char(']')) --depth;
    if (depth == 0 || (depth == 1 && c == QLatin1Char(','))) {
      parameters.emplace_back(begin, i);
      begin = i + 1;
    }
    if (depth == 0) break;
  }
  return parameters;
}

QLabel* tipLabel(bool wraps) {
  auto* label = new QLabel;
  label->setWordWrap(wraps);
  label->setFont(wraps ? smallFont() : bodyFont());
  return label;
}

} // namespace

QString markedSignature(const QString& signature, std::size_t argument) {
  const auto parameters = parametersOf(signature);
  if (parameters.empty()) return signature.toHtmlEscaped();
  const auto& [last, lastEnd] = parameters.back();
  const bool repeats = signature.mid(last, lastEnd - last).contains(QChar(0x2026));
  if (argument >= parameters.size() && !repeats) return signature.toHtmlEscaped();
  const auto& [begin, end] = parameters[std::min(argument, parameters.size() - 1)];
  return signature.left(begin).toHtmlEscaped() + QStringLiteral("<b>") +
         signature.mid(begin, end - begin).toHtmlEscaped() + QStringLiteral("</b>") +
         signature.mid(end).toHtmlEscaped();
}

CallTip::CallTip(QWidget* editor)
    : QFrame(editor, Qt::ToolTip | Qt::FramelessWindowHint),
      signature_(tipLabel(false)),
      help_(tipLabel(true)) {
  setAttribute(Qt::WA_ShowWithoutActivating);
  setObjectName(QStringLiteral("callTip"));
  setAccessibleName(tr("Signature of the function"));
  setFrameShape(QFrame::StyledPanel);
  signature_->setTextFormat(Qt::RichText);
  help_->setTextFormat(Qt::PlainText);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  column->setSpacing(0);
  column->addWidget(signature_);
  column->addWidget(help_);
}

void CallTip::showCall(std::string_view function, std::size_t argument, const QRect& caret) {
  const auto* doc = findFunctionDoc(function);
  if (!doc) return hide();
  signature_->setText(markedSignature(toQt(doc->signature), argument));
  help_->setText(engineText(doc->summary));
  const auto width = std::max(kWidth, signature_->sizeHint().width() + 4 * kUnit);
  resize(width, signature_->sizeHint().height() + help_->heightForWidth(width - 4 * kUnit) + 2 * kUnit + 2);
  const auto screen = parentWidget()->screen()->availableGeometry();
  const auto x = std::clamp(caret.left(), screen.left(), std::max(screen.left(), screen.right() - width));
  const auto above = caret.top() - height() - 1;
  move(x, above < screen.top() ? caret.bottom() + 1 : above);
  show();
}

QString CallTip::text() const {
  return signature_->text();
}

} // namespace rankwright
