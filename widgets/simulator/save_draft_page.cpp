#include "widgets/simulator/save_draft_page.h"

#include "core/document/document_file.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/document/diff_page.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"
#include "widgets/simulator/draft_configuration.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QShortcut>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QString draftPath(const QString& name) {
  return QStringLiteral("pipelines/%1.toml").arg(name);
}

} // namespace

SaveDraftPage::SaveDraftPage(JobRunner& jobs, DraftConfiguration& draft, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      draft_(draft),
      title_(new WrappedLabel),
      name_(new QLineEdit),
      message_(new MessageBar),
      pipeline_(new DiffPage(jobs)),
      rules_(new DiffPage(jobs)),
      confirm_(new QPushButton(tr("Save"))),
      cancel_(new QPushButton(tr("Cancel"))) {
  build();
  connect(confirm_, &QPushButton::clicked, this, &SaveDraftPage::confirm);
  connect(name_, &QLineEdit::returnPressed, this, &SaveDraftPage::confirm);
  connect(name_, &QLineEdit::textChanged, this,
          [this] { confirm_->setEnabled(name_->hasAcceptableInput()); });
  connect(cancel_, &QPushButton::clicked, this, [this] { emit closed({}); });
  auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
  escape->setContext(Qt::WidgetWithChildrenShortcut);
  connect(escape, &QShortcut::activated, this, [this] { emit closed({}); });
}

void SaveDraftPage::build() {
  title_->setFont(strongFont());
  title_->setWordWrap(true);
  name_->setObjectName(QStringLiteral("draftName"));
  name_->setAccessibleName(tr("Name of the draft configuration"));
  name_->setPlaceholderText(tr("Name, e.g. more-new-apps"));
  name_->setValidator(new QRegularExpressionValidator(
      QRegularExpression(QStringLiteral("[\\w][\\w .-]*"), QRegularExpression::UseUnicodePropertiesOption),
      name_));
  confirm_->setObjectName(QStringLiteral("confirmSave"));
  cancel_->setObjectName(QStringLiteral("cancelSave"));
  pipeline_->setObjectName(QStringLiteral("pipelineDifference"));
  rules_->setObjectName(QStringLiteral("rulesDifference"));
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(cancel_);
  buttons->addWidget(confirm_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addWidget(title_);
  column->addWidget(name_);
  column->addWidget(message_);
  column->addWidget(pipeline_, 3);
  column->addWidget(rules_, 2);
  column->addLayout(buttons);
}

void SaveDraftPage::askToSave() {
  asksName_ = false;
  title_->setText(tr("Save the draft into the workspace's files?"));
  name_->hide();
  confirm_->setEnabled(true);
  compare();
  confirm_->setFocus();
}

void SaveDraftPage::askForName() {
  asksName_ = true;
  title_->setText(tr("Save the pipeline as a configuration of its own. Rules stay unsaved, since all "
                     "configurations share them."));
  name_->clear();
  name_->show();
  confirm_->setEnabled(false);
  compare();
  name_->setFocus();
}

void SaveDraftPage::compare() {
  message_->dismiss();
  const auto texts = draft_.texts();
  const auto published = draft_.published();
  if (!texts || !published) return;
  const auto show = [&](DiffPage* page, const NamedText& before, const NamedText& after) {
    page->setVisible(before.text != after.text);
    page->compare(toQt(after.source), {tr("published"), asksName_ ? tr("new configuration") : tr("draft"),
                                       before.text, after.text});
  };
  show(pipeline_, published->pipeline, texts->pipeline);
  show(rules_, published->rules, texts->rules);
  if (asksName_) rules_->hide();
}

void SaveDraftPage::confirm() {
  if (asksName_) {
    if (name_->hasAcceptableInput()) saveAs(name_->text().trimmed());
    return;
  }
  for (auto* document : {draft_.pipeline(), draft_.rules()})
    if (document && document->isDirty()) document->save(jobs_);
  emit closed({});
}

void SaveDraftPage::saveAs(const QString& name) {
  const auto texts = draft_.texts();
  if (!texts || draft_.isReadOnly()) return;
  const auto path = draftPath(name);
  const auto file = draft_.documents().folder() / path.toStdString();
  jobs_.start(
      {QStringLiteral("what-if/save-as"), tr("Saving %1").arg(path), this},
      [file, text = texts->pipeline.text](const JobControl&) -> Result<bool> {
        RW_CHECK(saveDocumentFile(file, text, std::nullopt));
        return true;
      },
      [this, path](bool) {
        draft_.documents().refresh();
        emit closed(path);
      },
      [this](const Error& error) {
        message_->showError(tr("The draft configuration was not saved."), error, nullptr);
      });
}

} // namespace rankwright
