#include "widgets/rules/where_used_panel.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/document/document_set.h"
#include "widgets/rules/config_texts.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QString whatUses(const FeatureUse& use) {
  switch (use.kind) {
  case FeatureUse::Kind::Definition:
    return WhereUsedPanel::tr("defined as a rule");
  case FeatureUse::Kind::Rule:
    return WhereUsedPanel::tr("read by a rule");
  case FeatureUse::Kind::Output:
    return WhereUsedPanel::tr("listed as a feature");
  case FeatureUse::Kind::Channel:
    return WhereUsedPanel::tr("gives a channel's keys");
  case FeatureUse::Kind::ModelField:
    return WhereUsedPanel::tr("field of the model");
  case FeatureUse::Kind::Index:
    return WhereUsedPanel::tr("column of an index");
  case FeatureUse::Kind::Setting:
    break;
  }
  return WhereUsedPanel::tr("named by a setting");
}

std::vector<Fact> rowOf(const FeatureUse& use) {
  const bool isRule = use.kind == FeatureUse::Kind::Rule || use.kind == FeatureUse::Kind::Definition;
  const auto user = toQt(use.user);
  const auto place = QStringLiteral("%1:%2").arg(toQt(use.path)).arg(use.line);
  return {{.text = whatUses(use)},
          {.text = user, .address = isRule ? Address{QStringLiteral("rule"), user} : Address()},
          {.text = place, .address = {QStringLiteral("file"), place}}};
}

FactTable tableOf(const std::vector<FeatureUse>& uses) {
  FactTable table{
      .columns = {{WhereUsedPanel::tr("Use"), WhereUsedPanel::tr("What the name is there for")},
                  {WhereUsedPanel::tr("By"), WhereUsedPanel::tr("The rule, channel or index that names it")},
                  {WhereUsedPanel::tr("Place"), WhereUsedPanel::tr("File and line; follow it to go there")}},
      .rows = {}};
  for (const auto& use : uses)
    table.rows.push_back(rowOf(use));
  return table;
}

} // namespace

WhereUsedPanel::WhereUsedPanel(DocumentSet& documents, QWidget* parent)
    : QStackedWidget(parent),
      documents_(documents),
      title_(new QLabel),
      uses_(new FactView(tr("Where it is used"))) {
  auto* empty = new EmptyPage(QStringLiteral("edit-find"));
  empty->setTexts(tr("No name at the caret"),
                  tr("Put the caret on a rule or a feature to see what uses it."));
  addWidget(empty);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(2 * kUnit);
  title_->setFont(strongFont());
  title_->setTextFormat(Qt::PlainText);
  title_->setWordWrap(true);
  uses_->setObjectName(QStringLiteral("featureUses"));
  column->addWidget(title_);
  column->addWidget(uses_);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, page);
  addWidget(scroll);
  connect(uses_, &FactView::followed, this, &WhereUsedPanel::followed);
  connect(&documents, &DocumentSet::saved, this, &WhereUsedPanel::look);
}

void WhereUsedPanel::setInputs(std::shared_ptr<const Schema> inputs) {
  inputs_ = std::move(inputs);
  look();
}

void WhereUsedPanel::showName(const QString& name) {
  if (name == name_) return;
  name_ = name;
  look();
}

void WhereUsedPanel::look() {
  const auto slot = QStringLiteral("rules/uses/%1").arg(reinterpret_cast<quintptr>(this));
  documents_.jobs().drop(slot);
  if (name_.isEmpty() || !inputs_) return setCurrentIndex(0);
  documents_.jobs().start(
      {slot, tr("Looking for uses of %1").arg(name_), this},
      [files = configFilesOf(documents_), name = name_.toStdString(),
       inputs = inputs_](const JobControl& job) -> Result<std::vector<FeatureUse>> {
        RW_ASSIGN(const auto texts, readConfigTexts(files, job));
        return findFeatureUses(texts, name, *inputs, job);
      },
      [this](const std::vector<FeatureUse>& uses) { showUses(uses); }, [](const Error&) {});
}

void WhereUsedPanel::showUses(const std::vector<FeatureUse>& uses) {
  title_->setText(
      uses.empty() ? tr("Nothing names “%1”.").arg(name_)
                   : tr("“%1” is named in %n place(s).", nullptr, static_cast<int>(uses.size())).arg(name_));
  uses_->setTable(tableOf(uses));
  uses_->setVisible(!uses.empty());
  setCurrentIndex(1);
}

} // namespace rankwright
