#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace rankwright {

/// A path to type, paste, drop or choose, with room for what is wrong with it.
class FileField final : public QWidget {
  Q_OBJECT

public:
  enum class Kind { File, Files, Folder };

  /// `name` is what the field is for, e.g. "Interactions".
  FileField(Kind kind, const QString& name, QWidget* parent = nullptr);

  QString path() const; ///< the first one
  QStringList paths() const;
  /// Shows paths without telling anybody; not while the person types.
  void setPaths(const QStringList& paths);

  /// Whether the person is typing: `pathsChanged` is still to come.
  bool isPending() const;

  /// Says below the field why its path cannot be used; "" takes it back.
  void setFault(const QString& fault);

  QLineEdit* edit() const { return edit_; }

signals:
  /// The person began to type.
  void edited();
  /// The person named other paths; typing is waited for.
  void pathsChanged();

protected:
  void changeEvent(QEvent* event) override;

private:
  void browse();
  void applyTheme();

  Kind kind_;
  QString name_;
  QLineEdit* edit_;
  QToolButton* button_;
  QLabel* fault_;
  QTimer* typing_;
};

} // namespace rankwright
