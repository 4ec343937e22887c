#include "widgets/models/run_details_page.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/figures.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/models/model_words.h"
#include "widgets/models/run_words.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::RunDetails)
};

constexpr int kPart = 100 * kUnit;

QString halvesKey() {
  return QStringLiteral("halves");
}

void addFact(FactTable& table, const QString& name, const QString& value) {
  if (!value.isEmpty()) table.rows.push_back({{name}, {value}});
}

void addDataFacts(FactTable& table, const RunData& data) {
  addFact(table, Texts::tr("Data"), toQt(data.source));
  addFact(
      table, Texts::tr("Training rows"),
      Texts::tr("%1, %2 of them positive").arg(countText(data.trainRows), countText(data.trainPositives)));
  addFact(table, Texts::tr("Held-out rows"),
          Texts::tr("%1, %2 of them positive")
              .arg(countText(data.heldOutRows), countText(data.heldOutPositives)));
  addFact(table, Texts::tr("Cached exposures left out"), countText(data.cachedLeftOut));
}

void addCostFacts(FactTable& table, const RunCost& cost) {
  addFact(table, Texts::tr("Preparing"), durationText(cost.prepareSeconds));
  addFact(table, Texts::tr("Training"),
          Texts::tr("%1, %2 samples/s on %3 thread(s)")
              .arg(durationText(cost.trainSeconds), countText(static_cast<qulonglong>(cost.samplesPerSecond)))
              .arg(cost.threads));
  addFact(table, Texts::tr("Memory at most"), bytesText(static_cast<double>(cost.peakBytes)));
  addFact(table, Texts::tr("Size of the model"), bytesText(static_cast<double>(cost.modelBytes)));
}

void addOrigin(FactTable& table, const RunInfo& info) {
  addFact(table, Texts::tr("Hash of the data"), toQt(info.data.dataHash));
  addFact(table, Texts::tr("Hash of the rules"), toQt(info.data.rulesHash));
  addFact(table, Texts::tr("Hash of the held-out rows"), toQt(info.data.rowsHash));
  addFact(table, Texts::tr("Program"), toQt(info.cost.program));
  addFact(table, Texts::tr("Library"), toQt(info.cost.library));
}

} // namespace

FactTable runFacts(const ListedRun& run) {
  FactTable table{.columns = {{Texts::tr("What"), Texts::tr("What is told of the run")},
                              {Texts::tr("Value"), Texts::tr("As the run's file has it")}},
                  .rows = {}};
  addFact(table, Texts::tr("Run"), toQt(run.name));
  addFact(table, Texts::tr("Folder"), toQt(run.folder.string()));
  if (!run.info) {
    addFact(table, Texts::tr("Damaged"), engineText(run.damage));
    return table;
  }
  const auto& info = *run.info;
  const auto kind = modelKindOf(info.model);
  addFact(table, Texts::tr("Model"), kind ? kindTitle(*kind) : toQt(info.model));
  addFact(table, Texts::tr("State"), stateText(info.state));
  addFact(table, Texts::tr("Why it failed"), engineText(info.failure));
  addFact(table, Texts::tr("Note"), toQt(info.note));
  addFact(table, Texts::tr("Started"), toQt(info.started));
  addDataFacts(table, info.data);
  addCostFacts(table, info.cost);
  addOrigin(table, info);
  return table;
}

RunDetailsPage::RunDetailsPage(JobRunner& jobs, QWidget* parent)
    : RunPage(jobs, tr("Reading a run"), parent),
      facts_(new FactView(tr("Facts of the run"))),
      configuration_(new QPlainTextEdit),
      halves_(new QSplitter(Qt::Horizontal)) {
  facts_->setObjectName(QStringLiteral("runFacts"));
  configuration_->setObjectName(QStringLiteral("runConfiguration"));
  configuration_->setAccessibleName(tr("Configuration of the run"));
  configuration_->setReadOnly(true);
  configuration_->setTabChangesFocus(true);
  configuration_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  setHelp(this, QStringLiteral("models-view#details"),
          tr("All that is known of the run, and its configuration as model.toml had it."));
  auto* area = new QScrollArea;
  showAsScrollPage(*area, facts_);
  halves_->addWidget(area);
  halves_->addWidget(configuration_);
  halves_->setChildrenCollapsible(false);
  halves_->setSizes({kPart, kPart});
  buildPage(new QHBoxLayout, {}, halves_);
}

void RunDetailsPage::askEngine() {
  const auto& listed = selection().current()->listed();
  facts_->setTable(runFacts(listed));
  configuration_->setPlainText(listed.info ? toQt(listed.info->configuration) : QString());
}

void RunDetailsPage::showNothing(const QString& reason) {
  facts_->setTable({});
  configuration_->setPlainText(reason);
}

QJsonObject RunDetailsPage::saveState() const {
  return {{halvesKey(), stateOf(*halves_)}};
}

void RunDetailsPage::restoreState(const QJsonObject& state) {
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
