#pragma once

#include "core/workspace/board_export.h"
#include "widgets/common/asking_bar.h"

#include <QStringList>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;

namespace rankwright {

class BoardDesk;
struct Error;

/// Asks which lists of boards shall go to a spreadsheet, and how: as a file, or as cells to be pasted.
class ExportBar final : public AskingBar {
  Q_OBJECT

public:
  enum Lists { Drafts, Shelf };

  /// The desk outlives the bar.
  explicit ExportBar(BoardDesk& desk, QWidget* parent = nullptr);

  /// Of these boards.
  void ask(const QStringList& boards);
  /// Puts the lists on the clipboard, with tabs.
  void copy();
  /// Writes them as CSV.
  void saveTo(const QString& path);
  bool isBusy() const { return isWorking_; }

  QComboBox* lists() const { return lists_; }
  QPushButton* copyButton() const { return copy_; }
  QPushButton* saveButton() const { return save_; }

signals:
  /// What was done, in words.
  void done(const QString& said);
  void failed(const QString& title, const rankwright::Error& error);

private:
  void build();
  void askForFile();
  void collect(const std::function<void(const BoardCells&)>& then);
  void write(const BoardCells& cells, const QString& path);

  BoardDesk& desk_;
  QStringList boards_;
  bool isWorking_ = false;
  QLabel* what_;
  QComboBox* lists_;
  QPushButton* copy_;
  QPushButton* save_;
};

} // namespace rankwright
