#include "widgets/models/embeddings_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/labelled.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kPart = 100 * kUnit;

QString fieldKey() {
  return QStringLiteral("field");
}
QString halvesKey() {
  return QStringLiteral("halves");
}
QString strengthsKey() {
  return QStringLiteral("strengths");
}
QString normsKey() {
  return QStringLiteral("norms");
}
QString spectrumKey() {
  return QStringLiteral("spectrum");
}

} // namespace

EmbeddingsPage::EmbeddingsPage(JobRunner& jobs, QWidget* parent)
    : RunPage(jobs, tr("Looking into embeddings"), parent),
      strengths_(new ChartPanel(jobs)),
      norms_(new ChartPanel(jobs)),
      spectrum_(new ChartPanel(jobs)),
      facts_(new FactView(tr("Tables of embeddings"))),
      fields_(new QComboBox),
      sentence_(new MutedLabel),
      halves_(new QSplitter(Qt::Horizontal)) {
  nameParts();
  buildParts();
  connect(fields_, &QComboBox::activated, this, [this] {
    field_ = fields_->currentText();
    showSpectrum();
  });
}

void EmbeddingsPage::nameParts() {
  strengths_->setObjectName(QStringLiteral("pairStrengths"));
  norms_->setObjectName(QStringLiteral("embeddingNorms"));
  spectrum_->setObjectName(QStringLiteral("embeddingSpectrum"));
  facts_->setObjectName(QStringLiteral("embeddingTables"));
  fields_->setObjectName(QStringLiteral("spectrumField"));
  fields_->setAccessibleName(tr("Field"));
  fields_->setToolTip(tr("The field whose table of vectors the spectrum is of"));
  fields_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  sentence_->setObjectName(QStringLiteral("spectrumSentence"));
  sentence_->setWordWrap(true);
  setHelp(
      this, QStringLiteral("models-view#embeddings"),
      tr("What the vectors of values are like: which fields act together, how long vectors are by how often "
         "their value occurs, and how many directions each field's table uses."));
}

void EmbeddingsPage::buildParts() {
  auto* area = new QScrollArea;
  showAsScrollPage(*area, facts_);
  auto* middle = new QSplitter(Qt::Vertical);
  middle->addWidget(norms_);
  middle->addWidget(area);
  middle->setChildrenCollapsible(false);
  middle->setSizes({3 * kPart, 2 * kPart});
  for (auto* part : std::initializer_list<QWidget*>{strengths_, middle, spectrum_})
    halves_->addWidget(part);
  halves_->setChildrenCollapsible(false);
  halves_->setSizes({kPart, kPart, kPart});
  auto* choices = new QHBoxLayout;
  choices->addWidget(labelled(tr("&Spectrum of:"), fields_));
  buildPage(choices, {sentence_}, halves_);
}

Result<EmbeddingsPage::Answer> EmbeddingsPage::work(const OpenRun& run, const JobControl& job) {
  RW_ASSIGN(const auto model, run.model());
  RW_CHECK(job.check());
  // A run that was put here by hand may lack the counts: then every id counts once.
  const auto counts = run.store().idCounts(run.name()).value_or(std::vector<std::uint32_t>());
  RW_ASSIGN(const auto table, embeddingTableOf(model->tensors));
  const auto fields = fieldIdsOf(model->encoder);
  Answer answer;
  RW_ASSIGN(answer.strengths, pairStrengths(table, fields, counts));
  RW_CHECK(job.check());
  if (!counts.empty()) {
    RW_ASSIGN(answer.norms, normsByFrequency(table, counts));
  }
  RW_ASSIGN(answer.spectra, fieldSpectra(table, fields, counts));
  return answer;
}

void EmbeddingsPage::askEngine() {
  question().ask([run = selection().current()](const JobControl& job) { return work(*run, job); },
                 [this](Answer answer) {
                   answer_ = std::make_shared<const Answer>(std::move(answer));
                   showAnswer();
                 });
}

void EmbeddingsPage::showAnswer() {
  const QSignalBlocker quiet(fields_);
  fields_->clear();
  for (const auto& spectrum : answer_->spectra)
    fields_->addItem(toQt(spectrum.field));
  fields_->setCurrentIndex(std::max(0, fields_->findText(field_)));
  facts_->setTable(spectrumFacts(answer_->spectra));
  if (auto chart = pairStrengthChart(answer_->strengths))
    strengths_->setChart(std::move(chart));
  else
    strengths_->setNoData(tr("It takes two fields to act together."));
  if (auto chart = normChart(answer_->norms))
    norms_->setChart(std::move(chart));
  else
    norms_->setNoData(tr("The run does not say how often ids occur."));
  showSpectrum();
}

void EmbeddingsPage::showSpectrum() {
  const auto field = fields_->currentIndex();
  if (!answer_ || field < 0) return;
  const auto& spectrum = answer_->spectra[static_cast<std::size_t>(field)];
  sentence_->setText(spectrumText(spectrum));
  if (auto chart = spectrumChart(spectrum)) return spectrum_->setChart(std::move(chart));
  spectrum_->setNoData(tr("No id of the field occurs in training."));
}

void EmbeddingsPage::showNothing(const QString& reason) {
  answer_.reset();
  fields_->clear();
  facts_->setTable({});
  sentence_->clear();
  for (auto* chart : {strengths_, norms_, spectrum_})
    chart->setNoData(reason);
}

QString EmbeddingsPage::sentence() const {
  return sentence_->text();
}

std::vector<std::pair<QAction*, CommandSpec>> EmbeddingsPage::commands() const {
  Commands all;
  strengths_->addCommandsTo(all, QStringLiteral("model-pairs"), tr("Strength of pairs of fields"));
  norms_->addCommandsTo(all, QStringLiteral("model-norms"), tr("Norm of embeddings by frequency"));
  spectrum_->addCommandsTo(all, QStringLiteral("model-spectrum"), tr("Spectrum of embeddings"));
  return all;
}

QJsonObject EmbeddingsPage::saveState() const {
  return {{fieldKey(), field_},
          {halvesKey(), stateOf(*halves_)},
          {strengthsKey(), strengths_->saveState()},
          {normsKey(), norms_->saveState()},
          {spectrumKey(), spectrum_->saveState()}};
}

void EmbeddingsPage::restoreState(const QJsonObject& state) {
  field_ = state.value(fieldKey()).toString();
  restore(*halves_, state.value(halvesKey()));
  strengths_->restoreState(state.value(strengthsKey()).toObject());
  norms_->restoreState(state.value(normsKey()).toObject());
  spectrum_->restoreState(state.value(spectrumKey()).toObject());
}

} // namespace rankwright
