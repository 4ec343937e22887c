#pragma once

#include "core/feature/schema.h"
#include "core/workspace/personas.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;

namespace rankwright {

/// The features of an invented user, a field each. What is wrong with one is said below the fields, and the
/// field is marked; until it is mended nothing is told. Choosing a value tells at once, typing 200 ms after
/// the last keystroke.
class InventedUserForm final : public QWidget {
  Q_OBJECT

public:
  explicit InventedUserForm(QWidget* parent = nullptr);

  void setSchema(const Schema& schema);
  /// Offers these for the features; any other value may be typed.
  void setValues(const std::map<std::string, std::vector<std::string>>& values);

  /// What is typed, without the fields that are empty.
  FeatureTexts texts() const;
  /// Fills the fields without telling; features that the form does not have are left out.
  void setTexts(const FeatureTexts& texts);
  bool isValid() const { return isValid_; }
  QComboBox* field(const std::string& feature) const;

signals:
  /// Another user is described, by values that fit.
  void changed();

private:
  struct Input {
    Field field;
    QComboBox* editor;
  };

  void addField(const Field& field);
  std::string textOf(const Input& input) const;
  void check();
  void tellIfChanged();

  Schema schema_;
  QFormLayout* form_;
  QLabel* problem_;
  QTimer pause_;
  std::vector<Input> inputs_;
  FeatureTexts told_;
  bool isValid_ = true;
};

} // namespace rankwright
