#include "widgets/rules/program_panel.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/rules/explained_rules.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// The characters of a range; empty when it is not in the text.
QString sourceOf(const QStringList& lines, const TextRange& range) {
  if (range.line == 0 || range.line > static_cast<std::uint32_t>(lines.size())) return {};
  // Columns count code points.
  const auto line = lines[static_cast<qsizetype>(range.line) - 1].toStdU32String();
  const auto begin = std::min<std::size_t>(std::max(range.column, 1U) - 1, line.size());
  const auto text = line.substr(begin, range.length);
  return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size()));
}

std::vector<FactColumn> columns() {
  return {
      {ProgramPanel::tr("Node"), ProgramPanel::tr("The number by which other nodes name this one")},
      {ProgramPanel::tr("Program"), ProgramPanel::tr("What is computed, from the numbers of other nodes")},
      {ProgramPanel::tr("Type"), ProgramPanel::tr("The type of the value")},
      {ProgramPanel::tr("Marks"),
       ProgramPanel::tr(
           "shared: computed once and used in several places; folded: computed while compiling")},
      {ProgramPanel::tr("Output"), ProgramPanel::tr("The rules that are this node")},
      {ProgramPanel::tr("Source"), ProgramPanel::tr("The text that it came from; follow it to go there")}};
}

} // namespace

ProgramPanel::ProgramPanel(JobRunner& jobs, QWidget* parent)
    : QStackedWidget(parent),
      jobs_(jobs),
      empty_(new EmptyPage(QStringLiteral("code-context"))),
      all_(new QCheckBox(tr("&All rules of the file"))),
      title_(new QLabel),
      nodes_(new FactView(tr("Optimised program"))) {
  build();
  say(tr("No program yet"), tr("Open a rules file to see what the compiler makes of it."));
  connect(all_, &QCheckBox::toggled, this, &ProgramPanel::compile);
  connect(nodes_, &FactView::followed, this, &ProgramPanel::followed);
}

void ProgramPanel::build() {
  all_->setObjectName(QStringLiteral("allRules"));
  all_->setToolTip(tr("Show what all rules became together, not only the one at the caret"));
  nodes_->setObjectName(QStringLiteral("programNodes"));
  title_->setFont(strongFont());
  title_->setTextFormat(Qt::PlainText);
  title_->setWordWrap(true);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(2 * kUnit);
  auto* head = new QHBoxLayout;
  head->addWidget(title_, 1);
  head->addWidget(all_);
  column->addLayout(head);
  column->addWidget(nodes_);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, page);
  addWidget(empty_);
  addWidget(scroll);
}

void ProgramPanel::say(const QString& headline, const QString& sentence) {
  empty_->setTexts(headline, sentence);
  setCurrentIndex(0);
}

void ProgramPanel::showRules(Rules rules) {
  rules_ = std::move(rules);
  if (isVisible()) compile();
}

void ProgramPanel::showEvent(QShowEvent* event) {
  compile();
  QStackedWidget::showEvent(event);
}

void ProgramPanel::compile() {
  const auto slot = QStringLiteral("rules/program/%1").arg(reinterpret_cast<quintptr>(this));
  jobs_.drop(slot);
  if (!rules_.workspace || !rules_.analysis || !rules_.inputs)
    return say(tr("No program yet"), tr("Open a rules file to see what the compiler makes of it."));
  std::vector<std::string> outputs;
  if (!all_->isChecked() && !rules_.rule.empty()) outputs = {rules_.rule};
  jobs_.start(
      {slot, tr("Compiling rules"), this},
      [workspace = rules_.workspace, analysis = rules_.analysis, inputs = rules_.inputs,
       outputs](const JobControl&) { return explainRules(*workspace, *analysis, outputs, *inputs); },
      [this](const Explanation& explanation) { showProgram(explanation); },
      [this](const Error& error) { say(tr("These rules do not compile"), messageText(error)); });
}

void ProgramPanel::showProgram(const Explanation& explanation) {
  const auto lines = toQt(rules_.text).split(QLatin1Char('\n'));
  FactTable table{.columns = columns(), .rows = {}};
  for (std::uint32_t i = 0; i < explanation.nodes().size(); ++i) {
    const auto& node = explanation.nodes()[i];
    QStringList outputs;
    for (const auto& output : node.outputs)
      outputs << toQt(output);
    Fact source;
    if (!node.ranges.empty())
      source = {.text = sourceOf(lines, node.ranges.front()),
                .address = {QStringLiteral("file"),
                            QStringLiteral("%1:%2").arg(rules_.path).arg(node.ranges.front().line)}};
    table.rows.push_back({{QString(QLatin1Char('%') + QString::number(i))},
                          {toQt(explanation.formulaOf(i))},
                          {engineText(describe(node.type))},
                          {marksOf(node)},
                          {.text = outputs.join(QStringLiteral(", ")), .strong = true},
                          source});
  }
  const auto shared = std::ranges::count_if(explanation.nodes(), &ExplainedNode::shared);
  const auto folded = std::ranges::count_if(explanation.nodes(), &ExplainedNode::folded);
  title_->setText(
      tr("%1 nodes, %2 shared, %3 folded").arg(explanation.nodes().size()).arg(shared).arg(folded));
  nodes_->setTable(std::move(table));
  setCurrentIndex(1);
}

} // namespace rankwright
