#pragma once

#include "core/document/recovery.h"
#include "widgets/document/document.h"
#include "widgets/document/file_watch.h"
#include "widgets/document/text_problem.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace rankwright {

class JobRunner;
class JournalNews;

/// Looks for what is wrong in a text; called on workers.
using TextCheck = std::function<TextProblems(const std::string& path, const std::string& text)>;

/// What is wrong with a .toml text's syntax, if anything; other files are not looked at.
TextProblems checkToml(const std::string& path, const std::string& text);

/// The documents of one workspace: which there are, those that are open, the journal of unsaved work, and
/// what an earlier session left in it.
class DocumentSet final : public QObject {
  Q_OBJECT

public:
  explicit DocumentSet(JobRunner& jobs, QObject* parent = nullptr);
  /// Unsaved work stays in the journal, unless `closeCleanly` was called.
  ~DocumentSet() override;

  /// Opens the workspace in `folder`; journals lie below `stateFolder`. Emits `opened`, then `offersChanged`
  /// when there is something to recover, or `failed`. Read-only sets have no journal, and their documents are
  /// not written. Documents of the workspace before are closed; unsaved work of them stays in its journal.
  void open(const std::filesystem::path& folder, const std::filesystem::path& stateFolder, bool readOnly);
  /// Ends as if everything unsaved were given up on purpose. Offers that were not answered stay.
  void closeCleanly();

  JobRunner& jobs() const { return jobs_; }
  const std::filesystem::path& folder() const { return folder_; }
  bool isReadOnly() const { return readOnly_; }
  void setReadOnly(bool readOnly);

  /// Paths relative to the workspace, workspace.toml first.
  QStringList paths() const;
  bool contains(const QString& path) const;
  /// Looks for new and deleted parts again.
  void refresh();

  /// Opens the document, or gives the one that is open; `then` gets it while `receiver` lives. Emits `failed`
  /// when it cannot be read.
  void open(const QString& path, const QObject* receiver, std::function<void(Document&)> then);
  /// nullptr while it is not open.
  Document* find(const QString& path) const;
  std::vector<Document*> documents() const;

  bool isDirty() const { return !dirtyPaths().isEmpty(); }
  QStringList dirtyPaths() const;
  void saveAll();

  /// Finds where a rule is defined and opens that document; `then` gets it and the byte where the rule's name
  /// begins, or nullptr when no file defines it, while `receiver` lives.
  void findRule(const QString& name, const QObject* receiver,
                std::function<void(Document*, std::size_t)> then);

  const std::vector<RecoveryOffer>& offers() const { return offers_; }
  /// Opens the document with the recovered text; the work goes on in the journal. `then` gets the document
  /// while `receiver` lives.
  void restore(std::int64_t record, const QObject* receiver, std::function<void(Document&)> then);
  /// Removes the offer for good.
  void discard(std::int64_t record);

  /// Used instead of `checkToml`, e.g. to check rules as well. Open documents are checked again.
  void setCheck(TextCheck check);
  const TextCheck& check() const { return check_; }

  /// Reads what is open again and compares: for when the window gets the focus.
  void checkDisk() { watch_.checkAll(); }

signals:
  /// The open documents are about to go.
  void closing();
  void opened();
  void pathsChanged();
  void documentOpened(rankwright::Document* document);
  void dirtyChanged();
  void offersChanged();
  void readOnlyChanged(bool readOnly);
  void checkChanged();
  /// A file was written, `path` relative to the workspace.
  void saved(const QString& path);
  void failed(const QString& title, const rankwright::Error& error);
  /// What the person should know although nothing failed, e.g. that a damaged journal was set aside.
  void noticed(const QString& text);

private:
  struct Opened;

  static Result<Opened> openOnWorker(const std::filesystem::path& folder,
                                     const std::filesystem::path& stateFolder, bool readOnly,
                                     std::shared_ptr<JournalNews> news, const JobControl& job);
  static void openJournal(Opened& opened, const std::filesystem::path& folder,
                          const std::filesystem::path& stateFolder, std::shared_ptr<JournalNews> news);
  void clear();
  void take(Opened opened);
  void tellJournal(const Opened& opened);
  void add(const QString& path, std::optional<std::string> text);
  void giveToWaiting(const QString& path);
  const WorkspacePart* partOf(const QString& path) const;
  void read(const WorkspacePart& part, bool mayBeMissing, std::function<void(Document&)> then);
  void see(const SeenFile& seen);
  void tellFailedSave(const QString& path, const Error& error);
  const RecoveryOffer* offerOf(std::int64_t record) const;
  void removeOffer(std::int64_t record);

  JobRunner& jobs_;
  FileWatch watch_;
  std::filesystem::path folder_;
  bool readOnly_ = false;
  std::vector<WorkspacePart> parts_;
  std::map<QString, std::unique_ptr<Document>> documents_;
  std::map<QString, std::vector<std::function<void(Document&)>>> waiting_; ///< for a document to be read
  std::shared_ptr<JournalWriter> journal_;
  std::vector<RecoveryOffer> offers_;
  TextCheck check_ = checkToml;
};

} // namespace rankwright
