#include "widgets/models/training_form.h"

#include "core/model/model_preset.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/fold_section.h"
#include "widgets/common/labelled.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/models/field_table.h"
#include "widgets/models/model_words.h"
#include "widgets/models/option_form.h"
#include "widgets/models/option_row.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

constexpr int kPhaseLines = 5;

/// Enough for a table of phases to be read alone.
constexpr const char* kPhaseHead = "kind = \"deepfm\"\nfields = [\"x\"]\n";

template <class Values, class TextOf>
QString arrayText(const char* key, const Values& values, TextOf textOf) {
  QStringList texts;
  for (const auto& value : values)
    texts << textOf(value);
  if (texts.isEmpty()) return {};
  return QStringLiteral("%1 = [%2]\n").arg(QLatin1String(key), texts.join(QStringLiteral(", ")));
}

/// As `model.toml` has it.
QString textOf(const TrainingPhase& phase) {
  const auto number = [](double value) { return QString::number(value, 'g', 10); };
  const auto quoted = [](const std::string& text) { return QStringLiteral("\"%1\"").arg(toQt(text)); };
  return QStringLiteral("[[phase]]\nepochs = %1\nlearning_rate = %2\n%3%4")
      .arg(QString::number(phase.epochs), number(phase.learningRate),
           arrayText("freeze", phase.freeze, quoted), arrayText("task_weights", phase.taskWeights, number));
}

} // namespace

TrainingForm::TrainingForm(QWidget* parent)
    : QWidget(parent),
      name_(new QLineEdit),
      logs_(new QComboBox),
      fields_(new FieldTable),
      kinds_(new QComboBox),
      kindHelp_(new MutedLabel),
      data_(new OptionForm(OptionGroup::Data)),
      model_(new OptionForm(OptionGroup::Model)),
      training_(new OptionForm(OptionGroup::Training)),
      remedies_(new OptionForm(OptionGroup::Remedies)),
      phases_(new QPlainTextEdit),
      phaseFold_(new FoldSection(tr("Phases"), buildPhases())),
      fault_(new WrappedLabel) {
  nameParts();
  buildLayout();
  connectParts();
  setChoices({});
  setConfig(presetOf(ModelKind::FactorizationMachine));
}

void TrainingForm::nameParts() {
  name_->setObjectName(QStringLiteral("trainingName"));
  name_->setAccessibleName(tr("Name of the run"));
  name_->setPlaceholderText(tr("found when it starts"));
  name_->setToolTip(tr("What the run is to be called; a free name is found where none is given"));
  logs_->setObjectName(QStringLiteral("trainingLog"));
  logs_->setAccessibleName(tr("Log"));
  logs_->setToolTip(
      tr("The log of usage has who used which app; event logs have exposures, clicks and installs"));
  logs_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  kinds_->setObjectName(QStringLiteral("trainingKind"));
  kinds_->setAccessibleName(tr("Kind of model"));
  for (const auto kind : modelKinds())
    kinds_->addItem(kindTitle(kind), int(kind));
  kindHelp_->setWordWrap(true);
  fault_->setObjectName(QStringLiteral("trainingFault"));
  fault_->setWordWrap(true);
  fault_->setFont(strongFont());
  fault_->hide();
  setHelp(this, QStringLiteral("models-view#train"),
          tr("Choose what the model learns from, what it reads, and what it is. Every option says in plain "
             "words what it does; those that few people need are folded away."));
  setHelp(fields_, QStringLiteral("models-view#fields"),
          tr("Check what the model reads. Double click on a cell to say how its values become ids."));
}

QWidget* TrainingForm::buildPhases() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  auto* help = new MutedLabel(tr("Stretches of training with settings of their own, each a table as in "
                                 "model.toml: epochs, learning_rate (a factor), freeze, task_weights."));
  help->setWordWrap(true);
  column->addWidget(help);
  column->addWidget(phases_);
  phases_->setObjectName(QStringLiteral("trainingPhases"));
  phases_->setAccessibleName(tr("Phases of training"));
  phases_->setPlaceholderText(QStringLiteral("[[phase]]\nepochs = 1\nfreeze = [\"embeddings\"]"));
  phases_->setTabChangesFocus(true);
  phases_->setFixedHeight(kPhaseLines * phases_->fontMetrics().lineSpacing() + 4 * kUnit);
  return part;
}

void TrainingForm::addSection(QVBoxLayout& column, const QString& title, const QList<QWidget*>& parts) {
  auto* headline = new QLabel(title);
  headline->setFont(strongFont());
  column.addSpacing(2 * kUnit);
  column.addWidget(headline);
  // A control beside its label is no wider than it needs.
  for (auto* part : parts)
    column.addWidget(part, 0,
                     part->findChild<QComboBox*>(QString(), Qt::FindDirectChildrenOnly) ? Qt::AlignLeft
                                                                                        : Qt::Alignment());
}

QWidget* TrainingForm::buildRemedies() {
  auto* once = new QPushButton(tr("Stop after one epoch"));
  once->setObjectName(QStringLiteral("stopAtOne"));
  once->setToolTip(tr("Models of ids are often best after the first pass and get worse in the second"));
  connect(once, &QPushButton::clicked, this, [this] {
    auto config = shown();
    config.epochs = 1;
    setConfig(config);
    emit changed();
  });
  auto* part = new QWidget;
  auto* row = new QVBoxLayout(part);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(remedies_);
  row->addWidget(once, 0, Qt::AlignLeft);
  return part;
}

void TrainingForm::buildLayout() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addWidget(fault_);
  column->addWidget(labelled(tr("&Name:"), name_));
  addSection(*column, tr("Data"), {labelled(tr("&Log:"), logs_), data_});
  addSection(*column, tr("Model"), {labelled(tr("&Kind:"), kinds_), kindHelp_, model_});
  addSection(*column, tr("Fields"), {fields_});
  addSection(*column, tr("Training"), {training_, phaseFold_});
  addSection(*column, tr("If it gets worse after the first epoch"), {buildRemedies()});
  column->addStretch(1);
}

void TrainingForm::connectParts() {
  connect(kinds_, &QComboBox::activated, this, &TrainingForm::chooseKind);
  connect(logs_, &QComboBox::activated, this, &TrainingForm::chooseLog);
  connect(fields_, &FieldTable::changed, this, &TrainingForm::take);
  connect(phases_, &QPlainTextEdit::textChanged, this, &TrainingForm::take);
  connect(name_, &QLineEdit::textEdited, this, &TrainingForm::changed);
  for (auto* form : {data_, model_, training_, remedies_})
    connect(form, &OptionForm::changed, this, &TrainingForm::take);
}

void TrainingForm::setChoices(const Choices& choices) {
  const QSignalBlocker quiet(logs_);
  fields_->setNames(choices.fields);
  logs_->clear();
  logs_->addItem(tr("Usage of the workspace (who used which app)"), QString());
  for (const auto& log : choices.logs)
    logs_->addItem(toQt(log), toQt(log));
  showConfig();
}

void TrainingForm::setConfig(const ModelConfig& config) {
  config_ = config;
  const QSignalBlocker quiet(phases_);
  QString phases;
  for (const auto& phase : config.optimization.phases)
    phases += textOf(phase);
  phases_->setPlainText(phases);
  showConfig();
  check();
}

/// All parts from the configuration, without a word.
void TrainingForm::showConfig() {
  kinds_->setCurrentIndex(kinds_->findData(int(config_.kind)));
  kindHelp_->setText(kindHelp(config_.kind));
  const auto log = toQt(config_.samples.log);
  // A log that is gone stays named, so that training says so.
  if (logs_->findData(log) < 0) logs_->addItem(log, log);
  logs_->setCurrentIndex(logs_->findData(log));
  fields_->setFields(config_.fields);
  for (auto* form : {data_, model_, training_, remedies_})
    form->showConfig(config_);
}

/// Another kind begins as its preset has it, with the same data and fields.
void TrainingForm::chooseKind() {
  auto preset = presetOf(static_cast<ModelKind>(kinds_->currentData().toInt()));
  const auto before = shown();
  preset.fields = before.fields;
  preset.samples = before.samples;
  preset.heldOut = before.heldOut;
  preset.negatives = before.negatives;
  preset.negativePower = before.negativePower;
  preset.distinctPairs = before.distinctPairs;
  preset.minCount = before.minCount;
  preset.seed = before.seed;
  preset.threads = before.threads;
  preset.optimization.evaluations = before.optimization.evaluations;
  setConfig(preset);
  emit changed();
}

void TrainingForm::chooseLog() {
  auto config = shown();
  config.samples.log = logs_->currentData().toString().toStdString();
  setConfig(config);
  emit changed();
}

void TrainingForm::take() {
  config_ = shown();
  for (auto* form : {data_, model_, training_, remedies_})
    form->follow(config_); // what applies may have changed
  check();
  emit changed();
}

ModelConfig TrainingForm::shown() const {
  auto config = config_;
  config.fields = fields_->fields();
  for (const auto* form : {data_, model_, training_, remedies_})
    form->apply(config);
  if (auto phases = shownPhases()) config.optimization.phases = std::move(*phases);
  return config;
}

Result<std::vector<TrainingPhase>> TrainingForm::shownPhases() const {
  RW_ASSIGN(auto parsed, parseModelToml(kPhaseHead + phases_->toPlainText().toStdString(), "phases"));
  return std::move(parsed.optimization.phases);
}

OptionRow* TrainingForm::row(const QString& key) const {
  for (const auto* form : {data_, model_, training_, remedies_})
    for (auto* row : form->rows())
      if (row->option().key == key) return row;
  return nullptr;
}

Status TrainingForm::checkAlone(const OptionRow& row) const {
  const auto values = row.values();
  if (!values) return fail(ErrorKind::InvalidArgument, "this is no number");
  auto config = presetOf(config_.kind);
  config.fields = {{.name = "x"}};
  config.samples.log = config_.samples.log;
  config.network.body = config_.network.body;
  row.option().set(config, *values);
  return checkModelConfig(config);
}

/// Says at each option what is wrong with it, and above them what is wrong with the whole.
void TrainingForm::check() {
  bool isTold = false;
  for (const auto* form : {data_, model_, training_, remedies_})
    for (auto* row : form->rows()) {
      const auto status = row->isShown() ? checkAlone(*row) : Status();
      row->setFault(status ? QString() : messageText(status.error()));
      isTold |= !status;
    }
  const auto whole = config();
  fault_->setText(whole || isTold ? QString() : messageText(whole.error()));
  fault_->setVisible(!fault_->text().isEmpty());
}

Result<ModelConfig> TrainingForm::config() const {
  for (const auto* form : {data_, model_, training_, remedies_})
    for (const auto* row : form->rows())
      if (row->isShown()) RW_CHECK(checkAlone(*row));
  RW_CHECK(shownPhases());
  auto config = shown();
  RW_CHECK(checkModelConfig(config));
  return config;
}

std::string TrainingForm::name() const {
  return name_->text().trimmed().toStdString();
}

void TrainingForm::setName(const std::string& name) {
  name_->setText(toQt(name));
}

QString TrainingForm::fault() const {
  return fault_->text();
}

QJsonObject TrainingForm::saveState() const {
  QJsonObject folds;
  for (const auto& [key, form] :
       {std::pair("data", data_), std::pair("model", model_), std::pair("training", training_)})
    if (form->fold()) folds.insert(QLatin1String(key), form->fold()->isOpen());
  folds.insert(QStringLiteral("phases"), phaseFold_->isOpen());
  return folds;
}

void TrainingForm::restoreState(const QJsonObject& state) {
  for (const auto& [key, form] :
       {std::pair("data", data_), std::pair("model", model_), std::pair("training", training_)})
    if (form->fold()) form->fold()->setOpen(state.value(QLatin1String(key)).toBool());
  phaseFold_->setOpen(state.value(QStringLiteral("phases")).toBool());
}

} // namespace rankwright
