#pragma once

#include <QFrame>

#include <string>

class QComboBox;
class QPushButton;

namespace rankwright {

class FileField;

/// Which file of events is imported, and what its columns mean: a mapping that comes with the program, or one
/// of a file.
class EventImportForm final : public QFrame {
  Q_OBJECT

public:
  explicit EventImportForm(QWidget* parent = nullptr);

  FileField* events() const { return events_; }
  QComboBox* mappings() const { return mappings_; }
  FileField* mappingFile() const { return mappingFile_; }
  QPushButton* importButton() const { return import_; }

signals:
  /// A person wants it: the file, and the mapping as TOML or the path of one.
  void wanted(const QString& events, const QString& mapping);
  void closed();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void nameParts();
  void buildLayout();
  QWidget* buildButtons();
  void offerMappings();
  bool isOwnMapping() const;
  QString mapping() const;
  void enable();

  FileField* events_;
  QComboBox* mappings_;
  FileField* mappingFile_;
  QPushButton* import_;
};

} // namespace rankwright
