#include "core/model/fm_halves.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/expr/program.h"
#include "core/model/fm_sums.h"
#include "core/model/fm_tensors.h"
#include "core/model/saved_model.h"

#include <algorithm>
#include <string>
#include <utility>

namespace rankwright {

namespace {

/// The fields that are made of one side's features.
struct Half {
  Program program;
  std::vector<std::size_t> fields; ///< of the model, in the order of the program's outputs
};

Result<Half> compileHalf(const std::vector<std::size_t>& fields, const FeatureEncoder& encoder,
                         const RuleSet& rules, const Schema& inputs) {
  std::vector<std::string> names;
  for (const auto field : fields)
    names.push_back(encoder.fields()[field].name());
  RW_ASSIGN(auto program, Program::compile(rules, names, inputs));
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (program.outputs().fields()[i].type != encoder.fields()[fields[i]].type())
      return fail(ErrorKind::Type, "the model was trained on a field of another type: {}", names[i]);
  return Half{std::move(program), fields};
}

bool isMadeOf(const Schema& inputs, const std::string& field, const RuleSet& rules) {
  const std::vector<std::string> outputs = {field};
  return Program::compile(rules, outputs, inputs).has_value();
}

/// What the clock changes is no more of the items alone.
bool isMadeOfItems(const Schema& items, const std::string& field, const RuleSet& rules) {
  const std::vector<std::string> outputs = {field};
  const auto program = Program::compile(rules, outputs, items);
  return program && !program->usesClock();
}

class LoadedHalves final : public FmHalves {
public:
  LoadedHalves(std::shared_ptr<const SavedModel> model, std::uint64_t identity)
      : model_(std::move(model)), identity_(std::max<std::uint64_t>(identity, 1)) {}

  Status prepare(const RuleSet& rules, const Schema& items, const Schema& request) {
    std::vector<std::size_t> itemFields;
    std::vector<std::size_t> requestFields;
    const auto names = model_->encoder.names();
    for (std::size_t field = 0; field < names.size(); ++field) {
      if (isMadeOf(request, names[field], rules))
        requestFields.push_back(field);
      else if (isMadeOfItems(items, names[field], rules))
        itemFields.push_back(field);
      else
        return fail(ErrorKind::Unsupported,
                    "a field that needs both the item and the request leaves the model without vectors: {}",
                    names[field]);
    }
    RW_ASSIGN(items_, compileHalf(itemFields, model_->encoder, rules, items));
    RW_ASSIGN(request_, compileHalf(requestFields, model_->encoder, rules, request));
    const ModelShape shape{model_->encoder.fieldCount(), model_->encoder.idCount(), embedding()};
    RW_ASSIGN(weights_, fmTensorsOf(shape, model_->tensors));
    return {};
  }

  std::uint32_t dimension() const override { return embedding() + 1; }
  std::uint64_t identity() const override { return identity_; }

  Status itemVectors(const FeatureTable& items, const Visitor& visit, const JobControl& job) const override {
    std::vector<float> vectors(std::size_t{kBatchRows} * dimension());
    for (std::uint32_t first = 0; first < items.rowCount(); first += kBatchRows) {
      RW_CHECK(job.check());
      job.report("making vectors", first, items.rowCount());
      InputTables tables;
      tables.addRange(items, first);
      const auto count = std::min(kBatchRows, items.rowCount() - first);
      itemVectors(tables, count, vectors);
      for (std::uint32_t row = 0; row < count; ++row)
        RW_CHECK(visit(first + row, std::span(vectors).subspan(std::size_t{row} * dimension(), dimension())));
    }
    return {};
  }

  void itemVectors(const InputTables& tables, std::uint32_t rowCount,
                   std::span<float> vectors) const override {
    FmSums sums(embedding());
    const auto values = items_.program.evaluate(tables, rowCount);
    for (std::uint32_t row = 0; row < rowCount; ++row) {
      addRow(items_, values, row, sums);
      const auto vector = vectors.subspan(std::size_t{row} * dimension(), dimension());
      std::ranges::transform(sums.factors, vector.begin(), toFloat);
      vector.back() = toFloat(sums.linear + sums.ownPairs());
    }
  }

  Query query(const InputTables& tables) const override {
    FmSums sums(embedding());
    addRow(request_, request_.program.evaluate(tables, 1), 0, sums);
    Query query{std::vector<float>(dimension(), 1), 0};
    std::ranges::transform(sums.factors, query.vector.begin(), toFloat);
    query.score = toFloat(weights_.bias + sums.linear + sums.ownPairs());
    return query;
  }

private:
  static float toFloat(double number) { return static_cast<float>(number); }

  std::uint32_t embedding() const { return model_->card.config.embedding; }

  /// The sums over the entries of one row of a half.
  void addRow(const Half& half, const std::vector<Vector>& values, std::uint32_t row, FmSums& sums) const {
    thread_local EncodedBatch entries;
    entries.ids.clear();
    entries.values.clear();
    for (std::size_t i = 0; i < half.fields.size(); ++i) {
      const auto field = half.fields[i];
      model_->encoder.fields()[field].appendCell(values[i], row, model_->encoder.firstIdOf(field), entries);
    }
    sums.clear();
    sums.add(entries, 0, entries.ids.size(), weights_.linear, weights_.factors);
  }

  std::shared_ptr<const SavedModel> model_;
  std::uint64_t identity_;
  Half items_;
  Half request_;
  FmTensors weights_; ///< in the tensors of `model_`
};

} // namespace

Result<std::shared_ptr<const FmHalves>> FmHalves::of(std::shared_ptr<const SavedModel> model,
                                                     std::uint64_t identity, const RuleSet& rules,
                                                     const Schema& items, const Schema& request) {
  if (model->card.config.kind != ModelKind::FactorizationMachine)
    return fail(ErrorKind::Unsupported, "only a factorisation machine has vectors of items, not: {}",
                describe(model->card.config.kind));
  auto halves = std::make_shared<LoadedHalves>(std::move(model), identity);
  RW_CHECK(halves->prepare(rules, items, request));
  return std::shared_ptr<const FmHalves>(std::move(halves));
}

Result<std::shared_ptr<const FmHalves>> FmHalves::load(const std::filesystem::path& folder,
                                                       const RuleSet& rules, const Schema& items,
                                                       const Schema& request) {
  RW_ASSIGN(auto saved, readModelFiles(folder));
  RW_ASSIGN(const auto bytes, mapFile(folder / kTensorFile));
  return of(std::make_shared<const SavedModel>(std::move(saved)), hashBytes(bytes.span()), rules, items,
            request);
}

} // namespace rankwright
