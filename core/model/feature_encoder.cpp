#include "core/model/feature_encoder.h"

#include <limits>

namespace rankwright {

namespace {

Status checkSize(const EncodedBatch& batch) {
  if (batch.ids.size() > std::numeric_limits<std::uint32_t>::max())
    return fail(ErrorKind::InvalidArgument, "the rows set more ids than a batch can hold: {}",
                batch.ids.size());
  return {};
}

} // namespace

Result<FeatureEncoder> FeatureEncoder::of(std::vector<FieldEncoding> fields) {
  if (fields.empty())
    return fail(ErrorKind::InvalidArgument, "a model needs at least one field, but there are 0");
  FeatureEncoder encoder;
  for (const auto& field : fields)
    encoder.firstIds_.push_back(encoder.firstIds_.back() + field.idCount());
  if (encoder.idCount() > std::numeric_limits<std::int32_t>::max())
    return fail(ErrorKind::InvalidArgument, "the fields have more values together than a model can hold: {}",
                encoder.idCount());
  encoder.fields_ = std::move(fields);
  return encoder;
}

std::vector<std::string> FeatureEncoder::names() const {
  std::vector<std::string> names;
  for (const auto& field : fields_)
    names.push_back(field.name());
  return names;
}

Status FeatureEncoder::checkTypes(const Schema& outputs) const {
  for (const auto& field : fields_) {
    const auto position = outputs.find(field.name());
    if (!position)
      return fail(ErrorKind::Type, "the rules no longer give the model's field: {}", field.name());
    const auto type = outputs.fields()[*position].type;
    if (type != field.type())
      return fail(ErrorKind::Type, "the model was trained on '{}' as {}, but the rules give it as {}",
                  field.name(), describe(field.type()), describe(type));
  }
  return {};
}

Status FeatureEncoder::checkVectors(std::span<const Vector> values) const {
  if (values.size() != fields_.size())
    return fail(ErrorKind::Type, "the model has {} fields, but the number of vectors is {}", fields_.size(),
                values.size());
  for (std::size_t f = 0; f < fields_.size(); ++f)
    if (values[f].type() != fields_[f].type())
      return fail(ErrorKind::Type, "the values of '{}' must be {}, but are {}", fields_[f].name(),
                  describe(fields_[f].type()), describe(values[f].type()));
  return {};
}

Status FeatureEncoder::append(std::span<const Vector> values, std::uint32_t rowCount,
                              EncodedBatch& batch) const {
  RW_CHECK(checkVectors(values));
  batch.fieldCount = fieldCount();
  for (std::uint32_t row = 0; row < rowCount; ++row)
    for (std::size_t f = 0; f < fields_.size(); ++f) {
      fields_[f].appendCell(values[f], row, firstIds_[f], batch);
      batch.offsets.push_back(static_cast<std::uint32_t>(batch.ids.size()));
    }
  batch.rowCount += rowCount;
  return checkSize(batch);
}

Result<FeatureEncoder::SharedBatch> FeatureEncoder::encodeShared(std::span<const Vector> values,
                                                                 std::uint32_t rowCount) const {
  RW_CHECK(checkVectors(values));
  SharedBatch batch;
  batch.common.fieldCount = batch.rows.fieldCount = fieldCount();
  batch.common.rowCount = 1;
  batch.rows.rowCount = rowCount;
  for (std::size_t f = 0; f < fields_.size(); ++f) {
    if (values[f].isConstant()) fields_[f].appendCell(values[f], 0, firstIds_[f], batch.common);
    batch.common.offsets.push_back(static_cast<std::uint32_t>(batch.common.ids.size()));
  }
  batch.rows.offsets.reserve(std::size_t{rowCount} * fields_.size() + 1);
  batch.rows.ids.reserve(std::size_t{rowCount} * fields_.size());
  batch.rows.values.reserve(std::size_t{rowCount} * fields_.size());
  for (std::uint32_t row = 0; row < rowCount; ++row)
    for (std::size_t f = 0; f < fields_.size(); ++f) {
      if (!values[f].isConstant()) fields_[f].appendCell(values[f], row, firstIds_[f], batch.rows);
      batch.rows.offsets.push_back(static_cast<std::uint32_t>(batch.rows.ids.size()));
    }
  RW_CHECK(checkSize(batch.rows));
  return batch;
}

Result<EncodedBatch> FeatureEncoder::encode(std::span<const Vector> values, std::uint32_t rowCount) const {
  EncodedBatch batch;
  RW_CHECK(append(values, rowCount, batch));
  return batch;
}

} // namespace rankwright
