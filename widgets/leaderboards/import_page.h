#pragma once

#include "core/workspace/pin_import.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace rankwright {

class AppCatalogue;
class BoardChanges;
class BoardDesk;
class DiffPage;
class FileField;
class ImportModel;
class MessageBar;
class PageQuestion;

/// Pins out of a spreadsheet: a file, or cells that are pasted with Ctrl+V. Shows what every row matches,
/// lets the person mend or leave it out, says which boards change how, and applies it as edits that can be
/// undone.
class ImportPage final : public QWidget {
  Q_OBJECT

public:
  /// Both outlive the page.
  ImportPage(BoardDesk& desk, BoardChanges& changes, QWidget* parent = nullptr);

  void setApps(std::shared_ptr<const AppCatalogue> apps);
  /// Begins anew; the pins shall go to that board unless the table says otherwise.
  void open(const QString& board);
  /// Forgets the table.
  void close();

  void readFile(const QString& path);
  /// Reads the cells on the clipboard.
  void paste();
  /// Reads cells, with a header or without; `source` is what messages call them.
  void readCells(const QByteArray& bytes, const QString& source);
  void apply();
  /// The rows that became no pins, as CSV.
  QString report() const;
  void saveReportTo(const QString& path);
  bool isBusy() const;

  ImportModel* model() const { return model_; }
  QTreeView* rows() const { return rows_; }
  FileField* file() const { return file_; }
  QComboBox* target() const { return target_; }
  QComboBox* mode() const { return mode_; }
  DiffPage* diff() const { return diff_; }
  QPushButton* applyButton() const { return apply_; }
  MessageBar* messageBar() const { return message_; }
  /// What the table comes to, or what keeps it from being applied.
  QString summary() const;

signals:
  /// The person wants no more of it, or all is done.
  void closed();
  void busyChanged();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void nameParts();
  void build();
  QWidget* buildSource();
  QWidget* buildRows();
  QWidget* buildChange();
  QWidget* buildButtons();
  void connectParts();

  void take(std::shared_ptr<PinImport> import);
  bool takeKey(int key);
  void offerTargets();
  QString targetBoard() const;
  PinImportMode chosenMode() const;
  void follow();
  QString obstacle() const;
  QString countsText() const;
  void showDiff();
  void showColumns();
  void copyReport();
  void saveReport();
  void leaveWhenDone();

  BoardDesk& desk_;
  BoardChanges& changes_;
  QString board_; ///< that was chosen when the page was opened
  bool isApplying_ = false;
  MessageBar* message_;
  PageQuestion* reading_;
  FileField* file_;
  QPushButton* paste_;
  ImportModel* model_;
  QTreeView* rows_;
  QLabel* summary_;
  QComboBox* target_;
  QComboBox* mode_;
  DiffPage* diff_;
  QPushButton* copy_;
  QPushButton* save_;
  QPushButton* cancel_;
  QPushButton* apply_;
};

} // namespace rankwright
