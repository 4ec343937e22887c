#pragma once

#include "core/leaderboard/leaderboard_config.h"
#include "widgets/common/address.h"
#include "widgets/document/document.h"

#include <QJsonObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QSplitter;

namespace rankwright {

class AppCatalogue;
class BoardDesk;
class BoardForm;
class DocumentEditor;
class FindingsPanel;
class PreviewPanel;
struct ItemMove;
struct LeaderboardEdit;

/// What acts on a board in front; the view owns it.
struct BoardActions {
  QAction* fix;
  QAction* pin;
  QAction* exclude;
};

/// One board while it is edited: its keys as a form and its text side by side, which are the same; beside
/// them the list as it would be, and below what was found wrong.
class BoardPage final : public QWidget {
  Q_OBJECT

public:
  /// The desk outlives the page.
  BoardPage(BoardDesk& desk, const BoardActions& actions, QWidget* parent = nullptr);
  ~BoardPage() override;

  void setApps(std::shared_ptr<const AppCatalogue> apps);
  /// Opens the board's file once the workspace's files are known; an empty name closes the board.
  void open(const QString& name);
  QString name() const { return name_; }
  /// nullptr while the file is not open.
  Document* document() const { return document_; }
  /// What the text says; nothing where it cannot be read.
  const std::optional<LeaderboardConfig>& config() const { return config_; }

  /// Changes the text as one undo step, or as part of the one with the same `step`; says why where there is
  /// no edited text.
  void edit(const Result<std::string>& edited, const QString& name, quint64 step = 0);
  void fix();
  /// Puts the current app at its slot, or else at the first free one; takes a pin that is there out.
  void pin();
  void exclude();
  /// Whether the current app is pinned.
  bool isPinned() const;
  bool canFix() const;
  bool hasApp() const;
  /// Pins the current app so many slots below where it is pinned or else stands; above for less than 0.
  void pinBeside(int step);
  bool canPinBeside(int step) const;
  /// The key of the app that commands are about.
  std::optional<std::string> currentKey() const;
  /// What an item of that key is called.
  QString nameOf(const std::string& item) const;
  /// Nothing can be edited: the workspace is read-only, or the board has no file and its version is shown.
  bool isReadOnly() const;
  bool isBusy() const;

  BoardForm* form() const { return form_; }
  DocumentEditor* editor() const { return editor_; }
  PreviewPanel* preview() const { return preview_; }
  FindingsPanel* findings() const { return findings_; }

  /// The shortcuts of these work where the board is edited; tables undo what is done to them.
  void carryUndo(const QList<QAction*>& actions);

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  /// Another document is open, or its text or what acts on it has changed.
  void changed();
  void failed(const QString& title, const rankwright::Error& error);
  void followed(const rankwright::Address& address);
  /// An app was dragged to another place.
  void moveWanted(const rankwright::ItemMove& move);

private:
  void build();
  void connectParts();
  void tryToOpen();
  void openShelf();
  bool isOpening() const;
  void take(Document& document);
  void closeDocument();
  void followText();
  void follow();
  void goToPlace(const SourceSpan& place);
  std::optional<std::uint32_t> slotBeside(int step) const;

  BoardDesk& desk_;
  std::shared_ptr<const AppCatalogue> apps_;
  QString name_;
  QPointer<Document> document_;
  std::unique_ptr<Document> shelf_; ///< the version's text of a board that has no file
  std::optional<LeaderboardConfig> config_;
  QTimer typing_; ///< looks once a stroke of keys is over
  BoardForm* form_;
  QLabel* unreadable_;
  QWidget* text_; ///< holds the editor
  DocumentEditor* editor_ = nullptr;
  PreviewPanel* preview_;
  FindingsPanel* findings_;
  QSplitter* columns_;
  QSplitter* right_;
};

} // namespace rankwright
