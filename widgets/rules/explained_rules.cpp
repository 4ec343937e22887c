#include "widgets/rules/explained_rules.h"

#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ExplainedRules)
};

constexpr int kLongest = 60;

/// Puts the operands' expressions in the place of %1, %2…; an infix one keeps its parentheses.
QString filled(const QString& formula, const std::vector<QString>& before) {
  static const QRegularExpression number(QStringLiteral("%(\\d+)"));
  QString text;
  qsizetype last = 0;
  for (auto it = number.globalMatch(formula); it.hasNext();) {
    const auto match = it.next();
    const auto node = match.captured(1).toULongLong();
    text += formula.mid(last, match.capturedStart() - last);
    const auto operand = node < before.size() ? before[node] : match.captured();
    const bool infix = operand.contains(QLatin1Char(' ')) && !operand.endsWith(QLatin1Char(')')) &&
                       !operand.startsWith(QLatin1Char('"')) && !operand.startsWith(QLatin1Char('\''));
    text += infix && formula.contains(QLatin1Char(' ')) ? QStringLiteral("(%1)").arg(operand) : operand;
    last = match.capturedEnd();
  }
  return text + formula.mid(last);
}

} // namespace

QString marksOf(const ExplainedNode& node) {
  QStringList marks;
  if (node.shared) marks << Texts::tr("shared");
  if (node.folded) marks << Texts::tr("folded");
  if (node.usesClock) marks << Texts::tr("clock");
  return marks.join(QStringLiteral(", "));
}

std::vector<QString> expressionsOf(const Explanation& explanation) {
  std::vector<QString> expressions;
  const auto& nodes = explanation.nodes();
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const auto& node = nodes[i];
    if (node.kind != ExplainedNode::Kind::Call) {
      expressions.push_back(toQt(node.operation));
      continue;
    }
    const auto formula = toQt(explanation.formulaOf(i));
    const auto full = filled(formula, expressions);
    expressions.push_back(full.size() <= kLongest ? full : toQt(node.operation) + QStringLiteral("(…)"));
  }
  return expressions;
}

std::vector<std::uint32_t> outputsOf(const Explanation& explanation) {
  std::vector<std::uint32_t> outputs;
  for (std::uint32_t i = 0; i < explanation.nodes().size(); ++i)
    if (!explanation.nodes()[i].outputs.empty()) outputs.push_back(i);
  return outputs;
}

} // namespace rankwright
