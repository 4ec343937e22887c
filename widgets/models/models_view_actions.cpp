// What people do with the runs of the Models view.
#include "core/workspace/model_training.h"
#include "core/workspace/run_pipeline.h"
#include "core/workspace/workspace.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/page_question.h"
#include "widgets/common/text.h"
#include "widgets/models/models_view.h"
#include "widgets/models/run_comparer.h"
#include "widgets/models/run_list.h"
#include "widgets/models/run_name_bar.h"
#include "widgets/models/run_trainer.h"
#include "widgets/models/training_form.h"
#include "widgets/models/training_page.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QTimer>

namespace rankwright {

void ModelsView::connectParts() {
  connect(list_, &RunList::listed, this, &ModelsView::showRuns);
  connect(list_, &RunList::failed, this, &ModelsView::showError);
  connect(list_, &RunList::renamed, this,
          [this](const QString&, const QString& newName) { wanted_ = newName; });
  connect(list_, &RunList::said, this, [this](const QString& text) {
    said_ = text;
    showState();
  });
  connect(comparer_, &RunComparer::compared, this, &ModelsView::fillTable);
  connect(comparer_, &RunComparer::runningChanged, this, &ModelsView::enable);
  connect(trainer_, &RunTrainer::runningChanged, this, &ModelsView::enable);
  connect(trainer_, &RunTrainer::started, this, [this] { list_->look(); });
  connect(trainer_, &RunTrainer::ended, this, &ModelsView::takeTrained);
  connect(trainer_, &RunTrainer::failed, this,
          [this](const QString& title, const Error& error, const std::function<void()>& retry) {
            showError(title, error, retry);
            list_->look();
          });
  connect(publishing_, &PageQuestion::runningChanged, this, &ModelsView::enable);
  connect(training_, &TrainingPage::changed, this, &ModelsView::enable);
  connect(table_, &DataTable::selectedRowsChanged, following_, qOverload<>(&QTimer::start));
  connect(table_, &DataTable::currentRowChanged, following_, qOverload<>(&QTimer::start));
  connect(following_, &QTimer::timeout, this, &ModelsView::followSelection);
  connect(outputs_, &QComboBox::activated, this,
          [this] { setOutput(outputs_->currentData().toString().toStdString()); });
  connect(nameBar_, &RunNameBar::renamed, this, [this](const QString& name, const QString& newName) {
    list_->rename(name.toStdString(), newName.toStdString());
  });
  connect(nameBar_, &RunNameBar::closed, this, [this] { table_->grid()->setFocus(); });
  connect(&jobs_, &JobRunner::progressed, this, &ModelsView::showState);
  connect(&jobs_, &JobRunner::jobsChanged, this, &ModelsView::showState);
}

void ModelsView::connectActions() {
  const auto on = [this](const char* id, auto call) {
    connect(action(QLatin1String(id)), &QAction::triggered, this, call);
  };
  for (auto* each : actions_.all())
    connect(each, &QAction::triggered, this, &ModelsView::comeForward);
  connect(deck_, &PageDeck::wanted, this, [this](const QString& id) {
    showPage(id);
    comeForward();
  });
  on("models.new", [this] { showTraining(true); });
  on("models.like", &ModelsView::trainLike);
  on("models.start", [this] { training_->start(); });
  on("models.pause", [this] { trainer_->pause(); });
  on("models.resume", &ModelsView::resume);
  on("models.stop", &ModelsView::cancel);
  on("models.pin", &ModelsView::pin);
  on("models.rename", [this] { nameBar_->open(toQt(selection_.current()->name())); });
  on("models.remove", &ModelsView::askRemoval);
  on("models.export", &ModelsView::chooseExport);
  on("models.use", &ModelsView::use);
  on("models.undoUse", &ModelsView::takeBack);
  on("models.experiment", &ModelsView::compareInExperiment);
  on("models.list", [this] { showTraining(false); });
  on("models.reread", [this] {
    said_.clear();
    look();
  });
}

/// Commands reach the view from everywhere; who gives one wants to see what comes of it.
void ModelsView::comeForward() {
  if (!isVisible()) emit followed({QStringLiteral("view"), id()});
}

void ModelsView::pin() {
  const auto& run = selection_.current()->listed();
  list_->pin(run.isBaseline ? std::string() : run.name);
}

void ModelsView::askRemoval() {
  std::vector<std::string> names;
  QStringList shown;
  for (const auto& run : selection_.runs) {
    names.push_back(run->name());
    shown << toQt(run->name());
  }
  auto* question =
      new QMessageBox(QMessageBox::Warning, tr("Remove runs"),
                      tr("Remove %1 with all files for good?").arg(shown.join(QStringLiteral(", "))),
                      QMessageBox::Cancel, this);
  question->setAttribute(Qt::WA_DeleteOnClose);
  auto* remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
  question->setDefaultButton(QMessageBox::Cancel);
  connect(remove, &QPushButton::clicked, this, [this, names] { list_->remove(names); });
  question->open();
}

void ModelsView::chooseExport() {
  const auto name = selection_.current()->name();
  auto* dialog = new QFileDialog(this, tr("Export %1 into a folder").arg(toQt(name)));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, [this, name](const QString& folder) {
    list_->exportTo(name, std::filesystem::path(folder.toStdString()) / name);
  });
  dialog->open();
}

void ModelsView::use() {
  const auto run = selection_.current();
  publishing_->ask(
      [config = workspace_->config(), run](const JobControl&) -> Result<bool> {
        RW_CHECK(useRun(config, run->name()));
        return true;
      },
      [this, name = toQt(run->name())](bool) {
        said_ = tr("The pipeline ranks with %1. The model before it is kept.").arg(name);
        showState();
        emit modelUsed();
      });
}

void ModelsView::takeBack() {
  publishing_->ask(
      [config = workspace_->config()](const JobControl&) -> Result<bool> {
        RW_CHECK(usePreviousModel(config));
        return true;
      },
      [this](bool) {
        said_ = tr("The pipeline ranks with the model that it had before.");
        showState();
        emit modelUsed();
      });
}

void ModelsView::compareInExperiment() {
  const auto run = selection_.current();
  publishing_->ask(
      [config = workspace_->config(), run](const JobControl&) {
        return publishRunPipeline(config, run->listed().folder, run->name());
      },
      [this](const std::string& pipeline) {
        said_ =
            tr("Pipeline %1 ranks with the run: simulate it against the present one.").arg(toQt(pipeline));
        showState();
        emit experimentWanted(toQt(pipeline));
      });
}

void ModelsView::trainLike() {
  const auto& info = *selection_.current()->listed().info;
  const auto config = parseModelToml(info.configuration, info.name);
  if (!config) return showError(tr("The run's configuration cannot be used."), config.error(), {});
  showTraining(true);
  training_->setConfig(*config);
}

void ModelsView::resume() {
  const auto name = selection_.current()->name();
  showTraining(true);
  trainer_->resume(name);
}

void ModelsView::takeTrained(const RunInfo& run) {
  wanted_ = toQt(run.name);
  said_ = run.state == RunState::Paused
              ? tr("%1 is paused: it can go on whenever you like.").arg(toQt(run.name))
              : tr("%1 is trained.").arg(toQt(run.name));
  list_->look();
  if (run.state != RunState::Finished) return;
  training_->form()->setName({}); // that one is taken
  // What is made is looked at.
  showTraining(false);
}

} // namespace rankwright
