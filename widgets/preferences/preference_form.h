#pragma once

#include <QFormLayout>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace rankwright {

/// A page of labelled controls; every control gets its label as accessible name, and notes stand below it.
class PreferenceForm final : public QWidget {
  Q_OBJECT

public:
  explicit PreferenceForm(QWidget* parent = nullptr);

  QComboBox* addChoice(const QString& name, const QString& label, const QString& toolTip);
  QCheckBox* addSwitch(const QString& name, const QString& text, const QString& toolTip);
  QSpinBox* addNumber(const QString& name, const QString& label, const QString& toolTip);
  /// A value that is shown only.
  void addFact(const QString& label, const QString& value);
  void addNote(const QString& text);

private:
  void addControl(QWidget* control, const QString& name, const QString& label, const QString& toolTip);

  QFormLayout* rows_;
};

} // namespace rankwright
