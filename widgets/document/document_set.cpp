#include "widgets/document/document_set.h"

#include "core/base/hash.h"
#include "core/base/toml_table.h"
#include "core/document/document_file.h"
#include "core/document/rule_place.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/common/while_alive.h"
#include "widgets/document/journal_news.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace fs = std::filesystem;

namespace {

/// Reading for recovery has a slot of its own, so that opening the document meanwhile does not drop it.
QString readingSlot(const QString& path, bool recovers) {
  return (recovers ? QStringLiteral("document/recover/") : QStringLiteral("document/read/")) + path;
}

QString openSlot() {
  return QStringLiteral("document/open");
}

/// One folder a workspace, named by where it lies.
fs::path journalFolder(const fs::path& stateFolder, const fs::path& folder) {
  std::error_code error;
  const auto canonical = fs::weakly_canonical(folder, error);
  return stateFolder / "journals" / fmt::format("{:016x}", hashText((error ? folder : canonical).string()));
}

/// Where a rule stands; nothing when no file defines it.
struct RulePlace {
  QString path;
  std::size_t position = 0;
};
using FoundRule = std::optional<RulePlace>;

bool mayHoldRules(const std::string& path, const std::string& text) {
  return path.ends_with(".rules") || text.find("[transform]") != std::string::npos;
}

FoundRule findRuleIn(const std::string& path, const std::string& text, const std::string& name) {
  if (!mayHoldRules(path, text)) return std::nullopt;
  const auto place = findRule(text, name, path.ends_with(".toml"));
  return place ? FoundRule({toQt(path), *place}) : std::nullopt;
}

} // namespace

TextProblems checkToml(const std::string& path, const std::string& text) {
  if (!path.ends_with(".toml")) return {};
  const auto table = TomlTable::parse(text, path);
  return table ? TextProblems() : TextProblems{{.error = table.error()}};
}

/// What opening a workspace gives.
struct DocumentSet::Opened {
  std::vector<WorkspacePart> parts;
  std::shared_ptr<JournalWriter> journal;
  std::vector<RecoveryOffer> offers;
  std::optional<Error> journalError;
  std::optional<fs::path> setAside;
};

DocumentSet::DocumentSet(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
  connect(&watch_, &FileWatch::seen, this, &DocumentSet::see);
}

DocumentSet::~DocumentSet() = default;

Result<DocumentSet::Opened> DocumentSet::openOnWorker(const fs::path& folder, const fs::path& stateFolder,
                                                      bool readOnly, std::shared_ptr<JournalNews> news,
                                                      const JobControl& job) {
  Opened opened;
  RW_ASSIGN(opened.parts, findWorkspaceParts(folder, job));
  if (!readOnly) openJournal(opened, folder, stateFolder, std::move(news));
  return opened;
}

void DocumentSet::openJournal(Opened& opened, const fs::path& folder, const fs::path& stateFolder,
                              std::shared_ptr<JournalNews> news) {
  auto journal = EditJournal::open(journalFolder(stateFolder, folder));
  if (!journal) {
    opened.journalError = journal.error();
    return;
  }
  opened.setAside = journal->setAside();
  auto offers = recoveryOffers(*journal, folder);
  if (offers)
    opened.offers = std::move(*offers);
  else
    opened.journalError = offers.error();
  opened.journal = std::make_shared<JournalWriter>(
      std::move(*journal), [news](const std::optional<Error>& error) { emit news->arrived(error); });
}

void DocumentSet::open(const fs::path& folder, const fs::path& stateFolder, bool readOnly) {
  // The last steps of a journal are written when it goes: on the worker.
  auto before = journal_;
  clear();
  folder_ = fs::absolute(folder).lexically_normal();
  setReadOnly(readOnly);
  const auto news = std::make_shared<JournalNews>();
  connect(news.get(), &JournalNews::arrived, this, [this](const std::optional<Error>& error) {
    if (error)
      emit failed(tr("Unsaved work cannot be kept safe from a crash just now. It is tried again."), *error);
    else
      emit noticed(tr("Unsaved work is kept safe again."));
  });
  jobs_.start(
      {openSlot(), tr("Looking for the workspace's files"), this},
      [folder = folder_, stateFolder, readOnly, news,
       before = std::move(before)](const JobControl& job) mutable {
        before.reset();
        return openOnWorker(folder, stateFolder, readOnly, news, job);
      },
      [this](Opened result) { take(std::move(result)); },
      [this](const Error& error) { emit failed(tr("The workspace's files could not be listed."), error); });
}

void DocumentSet::clear() {
  emit closing();
  for (auto& [path, document] : documents_) {
    watch_.unwatch(toQt(document->file().string()));
    document->disconnect(this);
    document->leaveJournal();
    document.release()->deleteLater(); // we may be called from one of its signals
  }
  documents_.clear();
  waiting_.clear();
  parts_.clear();
  offers_.clear();
  journal_.reset();
  emit pathsChanged();
  emit offersChanged();
  emit dirtyChanged();
}

void DocumentSet::take(Opened result) {
  tellJournal(result);
  parts_ = std::move(result.parts);
  journal_ = std::move(result.journal);
  offers_ = std::move(result.offers);
  emit pathsChanged();
  emit opened();
  if (!offers_.empty()) emit offersChanged();
}

void DocumentSet::tellJournal(const Opened& result) {
  if (result.journalError)
    emit failed(tr("Unsaved work will not be kept after a crash, since the journal cannot be used."),
                *result.journalError);
  if (result.setAside)
    emit noticed(
        tr("The journal of unsaved work was damaged. What could be read of it is offered; the damaged "
           "file is kept as %1.")
            .arg(toQt(result.setAside->string())));
}

void DocumentSet::closeCleanly() {
  for (const auto& [path, document] : documents_)
    document->forgetUnsaved();
  clear();
}

void DocumentSet::setCheck(TextCheck check) {
  check_ = std::move(check);
  emit checkChanged();
}

void DocumentSet::setReadOnly(bool readOnly) {
  if (std::exchange(readOnly_, readOnly) != readOnly) emit readOnlyChanged(readOnly);
}

QStringList DocumentSet::paths() const {
  QStringList paths;
  for (const auto& part : parts_)
    paths.append(toQt(part.path));
  return paths;
}

bool DocumentSet::contains(const QString& path) const {
  return partOf(path) != nullptr;
}

const WorkspacePart* DocumentSet::partOf(const QString& path) const {
  const auto found = std::ranges::find(parts_, path.toStdString(), &WorkspacePart::path);
  return found == parts_.end() ? nullptr : &*found;
}

void DocumentSet::refresh() {
  // Opening looks for them as well, and opens the journal.
  if (jobs_.isRunning(openSlot())) return;
  jobs_.start(
      {openSlot(), tr("Looking for the workspace's files"), this},
      [folder = folder_](const JobControl& job) { return findWorkspaceParts(folder, job); },
      [this](std::vector<WorkspacePart> parts) {
        parts_ = std::move(parts);
        emit pathsChanged();
      },
      [this](const Error& error) { emit failed(tr("The workspace's files could not be listed."), error); });
}

void DocumentSet::open(const QString& path, const QObject* receiver, std::function<void(Document&)> then) {
  if (auto* document = find(path)) return then(*document);
  if (const auto* part = partOf(path)) {
    // Whoever asks while it is being read gets the same answer.
    auto& waiting = waiting_[path];
    waiting.push_back(whileAlive(receiver, std::move(then)));
    if (waiting.size() == 1) read(*part, false, [this, path](Document&) { giveToWaiting(path); });
    return;
  }
  emit failed(tr("The workspace has no such file."),
              {ErrorKind::NotFound, "no such file: " + path.toStdString()});
}

void DocumentSet::giveToWaiting(const QString& path) {
  for (const auto& then : std::exchange(waiting_[path], {}))
    if (auto* document = find(path)) then(*document);
}

void DocumentSet::read(const WorkspacePart& part, bool mayBeMissing, std::function<void(Document&)> then) {
  const auto path = toQt(part.path);
  using Text = std::optional<std::string>;
  jobs_.start(
      {readingSlot(path, mayBeMissing), tr("Opening %1").arg(path), this},
      [file = part.file, mayBeMissing](const JobControl&) -> Result<Text> {
        auto text = readDocumentFile(file);
        if (text) return Text(std::move(*text));
        if (mayBeMissing && text.error().kind == ErrorKind::NotFound) return Text();
        return failureOf(text);
      },
      [this, path, then = std::move(then)](Text text) {
        add(path, std::move(text));
        if (auto* document = find(path)) then(*document);
      },
      [this, path, mayBeMissing](const Error& error) {
        if (!mayBeMissing) waiting_.erase(path);
        emit failed(tr("%1 could not be opened.").arg(path), error);
      });
}

void DocumentSet::add(const QString& path, std::optional<std::string> text) {
  const auto* part = partOf(path);
  if (!part || find(path)) return;
  auto& document = documents_[path];
  document = std::make_unique<Document>(*part, std::move(text), journal_);
  auto* raw = document.get();
  const auto file = toQt(part->file.string());
  connect(raw, &Document::dirtyChanged, this, &DocumentSet::dirtyChanged);
  connect(raw, &Document::saved, this, [this, path] { emit saved(path); });
  connect(raw, &Document::saveFailed, this,
          [this, path](const Error& error) { tellFailedSave(path, error); });
  connect(raw, &Document::checkWanted, this, [this, file] { watch_.check(file); });
  watch_.watch(file);
  emit documentOpened(raw);
}

void DocumentSet::tellFailedSave(const QString& path, const Error& error) {
  if (error.kind == ErrorKind::Conflict)
    emit failed(
        tr("%1 was not saved, so that nothing of another program is lost. Open it to choose which text "
           "to keep.")
            .arg(path),
        error);
  else
    emit failed(tr("%1 could not be saved.").arg(path), error);
}

Document* DocumentSet::find(const QString& path) const {
  const auto found = documents_.find(path);
  return found == documents_.end() ? nullptr : found->second.get();
}

std::vector<Document*> DocumentSet::documents() const {
  std::vector<Document*> all;
  for (const auto& [path, document] : documents_)
    all.push_back(document.get());
  return all;
}

QStringList DocumentSet::dirtyPaths() const {
  QStringList dirty;
  for (const auto& [path, document] : documents_)
    if (document->isDirty()) dirty.append(path);
  return dirty;
}

void DocumentSet::saveAll() {
  for (const auto& [path, document] : documents_)
    if (document->isDirty()) document->save(jobs_);
}

void DocumentSet::see(const SeenFile& seen) {
  for (const auto& [path, document] : documents_)
    if (toQt(document->file().string()) == seen.file) return document->see(seen);
}

void DocumentSet::findRule(const QString& name, const QObject* receiver,
                           std::function<void(Document*, std::size_t)> then) {
  std::map<std::string, std::string> edited;
  for (const auto& [path, document] : documents_)
    edited.emplace(path.toStdString(), document->text());
  jobs_.start(
      {QStringLiteral("document/find-rule"), tr("Looking for the rule %1").arg(name), this},
      [parts = parts_, edited = std::move(edited),
       name = name.toStdString()](const JobControl& job) -> Result<FoundRule> {
        for (const auto& part : parts) {
          RW_CHECK(job.check());
          const auto open = edited.find(part.path);
          const auto text =
              open == edited.end() ? readDocumentFile(part.file) : Result<std::string>(open->second);
          if (!text) continue;
          if (const auto place = findRuleIn(part.path, *text, name)) return place;
        }
        return std::nullopt;
      },
      [this, then = whileAlive(receiver, std::move(then))](const FoundRule& place) {
        if (!place) return then(nullptr, 0);
        open(place->path, this, [then, at = place->position](Document& document) { then(&document, at); });
      },
      [this](const Error& error) { emit failed(tr("The rules could not be searched."), error); });
}

const RecoveryOffer* DocumentSet::offerOf(std::int64_t record) const {
  const auto found = std::ranges::find(offers_, record, &RecoveryOffer::record);
  return found == offers_.end() ? nullptr : &*found;
}

void DocumentSet::restore(std::int64_t record, const QObject* receiver, std::function<void(Document&)> then) {
  const auto* offer = offerOf(record);
  if (!offer || readOnly_) return;
  const auto path = toQt(offer->path);
  if (!contains(path)) parts_.push_back({offer->path, (folder_ / offer->path).lexically_normal()});
  const auto takeText = [this, record, then = whileAlive(receiver, std::move(then))](Document& document) {
    const auto* still = offerOf(record);
    if (!still) return;
    document.restore(still->text, record);
    removeOffer(record);
    then(document);
  };
  if (auto* document = find(path)) return takeText(*document);
  read(*partOf(path), true, takeText);
  emit pathsChanged();
}

void DocumentSet::discard(std::int64_t record) {
  if (!offerOf(record)) return;
  if (journal_) journal_->post({DropRecord{record}});
  removeOffer(record);
}

void DocumentSet::removeOffer(std::int64_t record) {
  std::erase_if(offers_, [&](const RecoveryOffer& offer) { return offer.record == record; });
  emit offersChanged();
}

} // namespace rankwright
