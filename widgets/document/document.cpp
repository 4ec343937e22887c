#include "widgets/document/document.h"

#include "core/document/document_file.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"

#include <utility>

namespace rankwright {

namespace {

using SteadyClock = std::chrono::steady_clock;

std::int64_t millisecondsSince1970() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

} // namespace

Document::Document(WorkspacePart part, std::optional<std::string> text,
                   std::shared_ptr<JournalWriter> journal, QObject* parent)
    : QObject(parent),
      part_(std::move(part)),
      text_(text.value_or(std::string())),
      base_(std::make_shared<const std::string>(text_)),
      journal_(std::move(journal)) {
  if (text) expected_ = fingerprintOf(*text);
  found_ = expected_;
  connect(&stack_, &QUndoStack::cleanChanged, this, &Document::tellDirty);
  connect(&stack_, &QUndoStack::indexChanged, this, [this] { startsStep_ = true; });
}

QString Document::path() const {
  return toQt(part_.path);
}

void Document::edit(std::vector<TextChange> changes, EditMark mark, const QString& name) {
  std::erase_if(changes, [](const TextChange& change) { return change.isEmpty(); });
  if (changes.empty()) return;
  mark.startsStep = mark.startsStep || startsStep_;
  stack_.push(new TextEdit(*this, std::move(changes), mark, name.isEmpty() ? tr("typing") : name));
  startsStep_ = false;
}

void Document::apply(const TextChange& change) {
  const auto done = applyChange(text_, change);
  Q_ASSERT(done);
  if (!done) return;
  emit changed(change);
  // Last, so that whoever listens has heard of every text that the journal may hold.
  record(change);
}

void Document::record(const TextChange& change) {
  std::vector<JournalStep> steps;
  if (!journaled_) steps.emplace_back(BeginDocument{part_.path, base_});
  steps.emplace_back(AppendEdit{part_.path, change, millisecondsSince1970()});
  for (auto& step : std::exchange(alongside_, {}))
    steps.push_back(std::move(step));
  journaled_ = true;
  post(std::move(steps));
}

void Document::post(std::vector<JournalStep> steps) {
  if (journal_) journal_->post(std::move(steps));
}

void Document::replaceBy(const std::string& text, const QString& name) {
  edit({changeBetween(text_, text)}, {.startsStep = true}, name);
}

void Document::save(JobRunner& jobs) {
  if (saving_)
    saveAgain_ = true;
  else
    startSaving(jobs);
}

void Document::startSaving(JobRunner& jobs) {
  saving_ = true;
  // Marked now, so that what is typed while the worker writes counts as unsaved and is not merged into this
  // step.
  stack_.setClean();
  const auto text = std::make_shared<const std::string>(text_);
  const JobRequest request{QStringLiteral("document/save/") + path(), tr("Saving %1").arg(path()), this};
  jobs.start(
      request,
      [text, file = part_.file, expected = expected_,
       journal = journal_](const JobControl&) -> Result<FileFingerprint> {
        // The journal must not be behind the file: its later states would look like foreign ones after a
        // crash.
        if (journal) static_cast<void>(journal->flush());
        RW_CHECK(saveDocumentFile(file, *text, expected));
        return fingerprintOf(*text);
      },
      [this, text, &jobs](const FileFingerprint& fingerprint) {
        takeSaved(text, fingerprint);
        finishSaving(jobs);
      },
      [this, &jobs](const Error& error) {
        giveUpSaving(error);
        finishSaving(jobs);
      });
}

void Document::takeSaved(const Text& text, const FileFingerprint& fingerprint) {
  saving_ = false;
  settle(text, fingerprint);
  journalFrom(text);
  tellDirty();
  emit saved();
}

void Document::giveUpSaving(const Error& error) {
  saving_ = false;
  saveAgain_ = false;
  stack_.resetClean();
  tellDirty();
  emit saveFailed(error);
}

// Whatever was seen while the file was being written says nothing.
void Document::finishSaving(JobRunner& jobs) {
  emit checkWanted();
  if (std::exchange(saveAgain_, false) && isDirty()) startSaving(jobs);
}

void Document::settle(Text base, std::optional<FileFingerprint> onDisk) {
  base_ = std::move(base);
  expected_ = onDisk;
  found_ = onDisk;
  settledAt_ = SteadyClock::now();
  if (std::exchange(disk_, Disk::Same) != Disk::Same) emit diskChanged();
}

void Document::journalFrom(const Text& base) {
  journaled_ = text_ != *base;
  if (journaled_)
    post({BeginDocument{part_.path, base},
          AppendEdit{part_.path, changeBetween(*base, text_), millisecondsSince1970()}});
  else
    post({ForgetDocument{part_.path}});
}

void Document::revert() {
  replaceBy(*base_, tr("revert to the saved text"));
  stack_.setClean();
}

void Document::reload(const std::string& text) {
  replaceBy(text, tr("reload"));
  const auto base = std::make_shared<const std::string>(text);
  settle(base, fingerprintOf(text));
  journalFrom(base);
  stack_.setClean();
}

void Document::keepMine() {
  expected_ = found_;
  stack_.resetClean();
  disk_ = Disk::Same;
  emit diskChanged();
}

void Document::restore(const std::string& text, std::int64_t record) {
  if (text == text_) return post({DropRecord{record}});
  alongside_.emplace_back(DropRecord{record});
  replaceBy(text, tr("restore of unsaved work"));
}

void Document::forgetUnsaved() {
  if (std::exchange(journaled_, false)) post({ForgetDocument{part_.path}});
}

void Document::see(const SeenFile& seen) {
  if (saving_) return; // asked again when it is done
  if (seen.readAt < settledAt_) return emit checkWanted();
  if (seen.fingerprint != expected_ && seen.fingerprint == fingerprintOf(text_)) {
    // Somebody wrote just what we have: saved.
    settle(std::make_shared<const std::string>(text_), seen.fingerprint);
    journalFrom(base_);
    return stack_.setClean();
  }
  const auto disk = seen.fingerprint == expected_ ? Disk::Same
                    : seen.fingerprint            ? Disk::Changed
                                                  : Disk::Deleted;
  const bool news = disk != disk_ || seen.fingerprint != found_;
  disk_ = disk;
  found_ = seen.fingerprint;
  if (news) emit diskChanged();
}

void Document::tellDirty() {
  if (toldDirty_ == isDirty()) return;
  toldDirty_ = isDirty();
  emit dirtyChanged(toldDirty_);
}

} // namespace rankwright
