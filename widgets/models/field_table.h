#pragma once

#include "core/model/model_config.h"

#include <QTreeView>

#include <string>
#include <vector>

namespace rankwright {

class FieldModel;

/// The fields of a model to check, with how the values of each become ids.
class FieldTable final : public QTreeView {
  Q_OBJECT

public:
  explicit FieldTable(QWidget* parent = nullptr);

  /// What there is to choose from.
  void setNames(const std::vector<std::string>& names);
  void setFields(const std::vector<FieldOptions>& fields);
  std::vector<FieldOptions> fields() const;
  FieldModel* fieldModel() const { return model_; }

signals:
  void changed();

private:
  void fitColumns();

  FieldModel* model_;
};

} // namespace rankwright
