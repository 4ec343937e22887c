#pragma once

#include "core/feature/schema.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;
class QPushButton;

namespace rankwright {

/// Context features as they are typed, by name; those left at "any" are not in it.
using ContextTexts = std::vector<std::pair<std::string, std::string>>;

/// One field for each context feature. Choosing a value tells at once, typing 200 ms after the last
/// keystroke.
class ContextForm final : public QWidget {
  Q_OBJECT

public:
  explicit ContextForm(QWidget* parent = nullptr);

  /// `values` are offered for a feature; any other one may be typed.
  void setSchema(const Schema& schema, const std::map<std::string, std::vector<std::string>>& values);

  ContextTexts texts() const;

  /// Fills the fields without telling; features that the form does not have are left out.
  void setTexts(const ContextTexts& texts);

  /// All fields back to "any".
  void clear();

signals:
  void changed();

private:
  QComboBox* addField(const Field& field, const std::vector<std::string>& values);
  void removeFields();
  void tellIfChanged();

  QFormLayout* form_;
  QPushButton* clear_;
  QTimer pause_;
  std::vector<std::pair<std::string, QComboBox*>> fields_;
  ContextTexts told_;
};

} // namespace rankwright
