#include "widgets/rules/live_preview.h"

#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"

#include <chrono>
#include <utility>

namespace rankwright {

namespace {

/// All that a look needs; shared with the worker.
struct Look {
  std::shared_ptr<const Workspace> workspace;
  std::shared_ptr<const Schema> inputs;
  std::shared_ptr<const PreviewSample> sample;
  SampleChoice choice;
  std::string path;
  std::string text;
  PreviewWords words;
};

Result<LiveRules> lookAt(const Look& look, const JobControl& job) {
  const auto begin = std::chrono::steady_clock::now();
  LiveRules rules{.analysis = nullptr, .table = nullptr, .sample = look.sample, .milliseconds = 0};
  if (!rules.sample) {
    RW_ASSIGN(auto sample, sampleOf(*look.workspace, look.choice));
    rules.sample = std::make_shared<const PreviewSample>(std::move(sample));
  }
  rules.analysis = std::make_shared<const RuleAnalysis>(
      analyzeRuleFile(look.text, look.path.ends_with(".toml"), look.path, *look.inputs));
  RW_CHECK(job.check());
  RW_ASSIGN(auto preview,
            previewRules(look.workspace, *rules.analysis, *look.inputs, look.path, *rules.sample, job));
  rules.table = std::make_shared<const PreviewTable>(std::move(preview), look.words);
  rules.milliseconds =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  return rules;
}

} // namespace

Result<PreviewSample> sampleOf(const Workspace& workspace, const SampleChoice& choice) {
  PreviewSample sample;
  sample.clock = workspace.presentClock();
  if (choice.time) sample.clock.now = choice.time;
  if (!choice.user.empty()) {
    RW_ASSIGN(sample.user, workspace.user(choice.user));
  }
  if (workspace.users().size() == 0) return fail(ErrorKind::NotFound, "the workspace has no users");
  for (const auto& [name, text] : choice.context) {
    RW_ASSIGN(auto value, parseContextFeature(workspace.contextSchema(), name, text));
    sample.context.push_back(std::move(value));
  }
  if (!choice.chosen) sample.items = drawItems(workspace.items(), kPreviewRows, choice.seed);
  if (choice.chosen)
    for (const auto& key : choice.items) {
      RW_ASSIGN(const auto item, workspace.item(key));
      sample.items.push_back(item);
    }
  return sample;
}

LivePreview::LivePreview(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

void LivePreview::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  workspace_ = std::move(workspace);
  inputs_ = nullptr;
  if (workspace_) inputs_ = std::make_shared<const Schema>(ruleInputs(*workspace_));
  sample_ = nullptr;
  // A reloaded workspace replaces the values once they are computed.
  if (!workspace_) {
    rules_ = {};
    emit computed();
  }
  compute();
}

void LivePreview::setDocument(Document* document) {
  if (document_ == document) return;
  if (document_) document_->disconnect(this);
  document_ = document;
  if (document_) connect(document_, &Document::changed, this, &LivePreview::follow);
  rules_ = {};
  if (!document_) emit computed();
  compute();
}

void LivePreview::setChoice(SampleChoice choice) {
  if (choice == choice_) return;
  choice_ = std::move(choice);
  sample_ = nullptr;
  compute();
}

QString LivePreview::slot() const {
  return QStringLiteral("rules/preview/%1").arg(reinterpret_cast<quintptr>(this));
}

// One look at a time while somebody types, since reading a long text cannot be stopped half-way.
void LivePreview::follow() {
  if (jobs_.isRunning(slot()))
    again_ = true;
  else
    compute();
}

void LivePreview::compute() {
  again_ = false;
  jobs_.drop(slot());
  if (!workspace_ || !inputs_ || !document_) return;
  Look look{.workspace = workspace_,
            .inputs = inputs_,
            .sample = sample_,
            .choice = choice_,
            .path = document_->path().toStdString(),
            .text = document_->text(),
            .words = {.item = tr("App").toStdString(),
                      .name = tr("Name").toStdString(),
                      .badRule = tr("⚠ %1", "title of a column of a rule that has an error").toStdString(),
                      .error = tr("⚠ error", "in a table cell of a rule that has one").toStdString()}};
  jobs_.start(
      {slot(), tr("Computing rules"), this},
      [look = std::move(look)](const JobControl& job) { return lookAt(look, job); },
      [this](LiveRules rules) {
        rules_ = std::move(rules);
        sample_ = rules_.sample;
        emit computed();
        if (again_) compute();
      },
      [this](const Error& error) {
        emit failed(error);
        if (again_) compute();
      });
}

} // namespace rankwright
