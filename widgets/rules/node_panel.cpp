#include "widgets/rules/node_panel.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/rules/explained_rules.h"
#include "widgets/rules/live_preview.h"
#include "widgets/rules/node_model.h"

#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kExpressionWidth = 80 * kUnit;
constexpr int kValueWidth = 50 * kUnit;

/// Rows as tall as those of other tables.
class TallRows final : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    auto styled = option;
    initStyleOption(&styled, index);
    return {QStyledItemDelegate::sizeHint(option, index).width(), styled.fontMetrics.height() + 2 * kUnit};
  }
};

} // namespace

struct NodePanel::Answer {
  Explanation explanation;
  std::vector<Value> values;
};

NodePanel::NodePanel(JobRunner& jobs, QWidget* parent)
    : QStackedWidget(parent),
      jobs_(jobs),
      model_(new NodeModel(this)),
      tree_(new QTreeView),
      title_(new QLabel),
      empty_(new EmptyPage(QStringLiteral("view-list-tree"))) {
  build();
  say(tr("No rule selected"), tr("Put the caret on a rule and select an app to follow the rule's value."));
}

void NodePanel::build() {
  tree_->setObjectName(QStringLiteral("nodeValues"));
  tree_->setAccessibleName(tr("Values of the rule's parts"));
  tree_->setModel(model_);
  tree_->setUniformRowHeights(true);
  tree_->setItemDelegate(new TallRows(tree_));
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setAlternatingRowColors(true);
  tree_->header()->setStretchLastSection(true);
  tree_->setColumnWidth(NodeModel::Expression, kExpressionWidth);
  tree_->setColumnWidth(NodeModel::ValueColumn, kValueWidth);
  title_->setFont(strongFont());
  title_->setTextFormat(Qt::PlainText);
  title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 0);
  column->setSpacing(2 * kUnit);
  column->addWidget(title_);
  column->addWidget(tree_, 1);
  addWidget(empty_);
  addWidget(page);
}

void NodePanel::say(const QString& headline, const QString& sentence) {
  empty_->setTexts(headline, sentence);
  setCurrentIndex(0);
}

void NodePanel::showRule(const std::shared_ptr<const Workspace>& workspace,
                         const std::shared_ptr<const Schema>& inputs, const LiveRules& live,
                         const std::string& rule, std::optional<ItemId> item) {
  const auto slot = QStringLiteral("rules/nodes/%1").arg(reinterpret_cast<quintptr>(this));
  jobs_.drop(slot);
  if (!workspace || !inputs || !live.analysis || !live.sample || rule.empty() || !item)
    return say(tr("No rule selected"),
               tr("Put the caret on a rule and select an app to follow the rule's value."));
  const auto title = tr("%1 for user %2 and app %3")
                         .arg(toQt(rule), toQt(workspace->users().keyOf(live.sample->user)),
                              toQt(workspace->items().keyOf(*item)));
  jobs_.start(
      {slot, tr("Following the value of %1").arg(toQt(rule)), this},
      [workspace, inputs, analysis = live.analysis, sample = live.sample, rule,
       item = *item](const JobControl&) -> Result<Answer> {
        RW_ASSIGN(auto explanation, explainRules(*workspace, *analysis, {rule}, *inputs));
        RW_ASSIGN(auto values, valuesForItem(*workspace, explanation, *sample, item));
        return Answer{std::move(explanation), std::move(values)};
      },
      [this, title](const Answer& answer) { showAnswer(answer, title); },
      [this](const Error& error) { say(tr("This rule has no value"), messageText(error)); });
}

void NodePanel::showAnswer(const Answer& answer, const QString& title) {
  const auto expressions = expressionsOf(answer.explanation);
  std::vector<ShownNode> nodes;
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    const auto& node = answer.explanation.nodes()[i];
    nodes.push_back({.expression = expressions[i],
                     .value = toQt(toText(answer.values[i])),
                     .type = engineText(describe(node.type)),
                     .marks = marksOf(node),
                     .missing = isMissing(answer.values[i]),
                     .operands = node.operands});
  }
  title_->setText(title);
  title_->setToolTip(title);
  model_->setNodes(std::move(nodes), outputsOf(answer.explanation));
  tree_->expandAll();
  setCurrentIndex(1);
}

} // namespace rankwright
