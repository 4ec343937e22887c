#include "widgets/simulator/list_baseline.h"

#include "core/workspace/recorded_list_file.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QWidget>

#include <algorithm>

namespace rankwright {

namespace {

/// A session is written every few seconds: a longer list is kept for as long as the window lives.
constexpr std::size_t kItemsKept = 1000;

/// A baseline, and how a session keeps it.
struct ReadBaseline {
  std::shared_ptr<const Baseline> baseline;
  QJsonArray state;
};

ReadBaseline readBaseline(RecordedList list, const QString& file) {
  QJsonArray state;
  if (list.items.size() <= kItemsKept) state = {toQt(recordedListJson(list)), file};
  return {std::make_shared<const Baseline>(Baseline{std::move(list), file}), state};
}

QString slot() {
  return QStringLiteral("baseline");
}

} // namespace

ListBaseline::ListBaseline(JobRunner& jobs, QWidget& dialogs)
    : QObject(&dialogs), jobs_(jobs), dialogs_(dialogs) {
  addCommands();
  enableCommands();
}

void ListBaseline::addCommand(CommandSpec spec, void (ListBaseline::*call)()) {
  auto* action = new QAction(QIcon::fromTheme(spec.icon), spec.text, this);
  action->setObjectName(spec.id);
  action->setToolTip(spec.toolTip);
  spec.group = tr("Baseline");
  connect(action, &QAction::triggered, this, call);
  commands_.emplace_back(action, std::move(spec));
}

void ListBaseline::addCommands() {
  addCommand({.id = QStringLiteral("baseline.set"),
              .text = tr("Set as &baseline"),
              .toolTip = tr("Keep the list shown now and compare every later one with it"),
              .icon = QStringLiteral("bookmark-new"),
              .shortcut = QKeySequence(QStringLiteral("Ctrl+B"))},
             &ListBaseline::takeShown);
  // On a button, where a mnemonic in brackets would be in the way.
  action(QStringLiteral("baseline.set"))->setIconText(tr("Set as baseline"));
  addCommand({.id = QStringLiteral("baseline.clear"),
              .text = tr("&Clear baseline"),
              .toolTip = tr("Forget the baseline; the list is shown without a comparison"),
              .icon = QStringLiteral("bookmark-remove")},
             &ListBaseline::clear);
  addCommand({.id = QStringLiteral("baseline.save"),
              .text = tr("&Save baseline as…"),
              .toolTip = tr("Write the baseline to a file that this view and the command line compare with"),
              .icon = QStringLiteral("document-save-as")},
             &ListBaseline::chooseSaveFile);
  addCommand({.id = QStringLiteral("baseline.compare"),
              .text = tr("Compare with &file…"),
              .toolTip = tr("Take a list from a JSON or CSV file as the baseline"),
              .icon = QStringLiteral("document-open")},
             &ListBaseline::chooseFile);
}

QAction* ListBaseline::action(const QString& id) const {
  const auto found = std::ranges::find(commands_, id, [](const auto& each) { return each.second.id; });
  return found == commands_.end() ? nullptr : found->first;
}

void ListBaseline::enableCommands() {
  action(QStringLiteral("baseline.set"))->setEnabled(shown_ != nullptr);
  action(QStringLiteral("baseline.clear"))->setEnabled(baseline_ != nullptr);
  action(QStringLiteral("baseline.save"))->setEnabled(baseline_ != nullptr);
}

void ListBaseline::setShown(std::shared_ptr<const RecordedList> shown) {
  shown_ = std::move(shown);
  enableCommands();
}

void ListBaseline::setBaseline(std::shared_ptr<const Baseline> baseline, const QJsonArray& state) {
  baseline_ = std::move(baseline);
  state_ = state;
  enableCommands();
  emit changed();
}

void ListBaseline::takeShown() {
  if (!shown_) return;
  jobs_.start(
      {slot(), tr("Keeping the baseline"), this},
      [shown = shown_](const JobControl&) -> Result<ReadBaseline> { return readBaseline(*shown, {}); },
      [this](const ReadBaseline& read) { setBaseline(read.baseline, read.state); }, [](const Error&) {});
}

void ListBaseline::clear() {
  jobs_.drop(slot());
  if (baseline_) setBaseline(nullptr, {});
}

void ListBaseline::saveTo(const QString& path) {
  if (!baseline_) return;
  jobs_.start(
      {QStringLiteral("save baseline"), tr("Saving the baseline"), this},
      [baseline = baseline_,
       file = std::filesystem::path(path.toStdString())](const JobControl&) -> Result<bool> {
        RW_CHECK(writeRecordedList(baseline->list, file));
        return true;
      },
      [this, path](bool) { emit saved(path); },
      [this](const Error& error) { emit failed(tr("The baseline could not be saved."), error); });
}

void ListBaseline::readFrom(const QString& path) {
  jobs_.start(
      {slot(), tr("Reading the baseline"), this},
      [path](const JobControl&) -> Result<ReadBaseline> {
        RW_ASSIGN(auto list, readRecordedList(path.toStdString()));
        return readBaseline(std::move(list), QFileInfo(path).fileName());
      },
      [this](const ReadBaseline& read) { setBaseline(read.baseline, read.state); },
      [this](const Error& error) { emit failed(tr("The list to compare with could not be read."), error); });
}

void ListBaseline::restore(const QJsonArray& state) {
  if (state.isEmpty() || state == state_) return;
  jobs_.start(
      {slot(), tr("Reading the baseline"), this},
      [text = state[0].toString().toStdString(),
       file = state[1].toString()](const JobControl&) -> Result<ReadBaseline> {
        RW_ASSIGN(auto list, parseRecordedList(text, "session"));
        return readBaseline(std::move(list), file);
      },
      [this](const ReadBaseline& read) { setBaseline(read.baseline, read.state); },
      [this](const Error& error) { emit failed(tr("The baseline of last time could not be read."), error); });
}

void ListBaseline::chooseSaveFile() {
  auto* dialog = new QFileDialog(&dialogs_, tr("Save the baseline"));
  dialog->setObjectName(QStringLiteral("saveBaselineDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setModal(false);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters({tr("JSON (*.json)"), tr("Comma-separated values (*.csv)")});
  dialog->setDefaultSuffix(QStringLiteral("json"));
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& chosen) {
    dialog->setDefaultSuffix(chosen.contains(QLatin1String(".csv")) ? QStringLiteral("csv")
                                                                    : QStringLiteral("json"));
  });
  connect(dialog, &QFileDialog::fileSelected, this, &ListBaseline::saveTo);
  dialog->show();
}

void ListBaseline::chooseFile() {
  auto* dialog = new QFileDialog(&dialogs_, tr("Compare with a list"));
  dialog->setObjectName(QStringLiteral("compareFileDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setModal(false);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters({tr("Lists (*.json *.csv *.tsv)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, &ListBaseline::readFrom);
  dialog->show();
}

} // namespace rankwright
