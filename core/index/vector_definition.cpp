#include "core/index/vector_definition.h"

#include "core/base/toml_table.h"

namespace rankwright {

namespace {

Status readSource(const TomlTable& table, VectorDefinition& definition) {
  RW_ASSIGN(definition.feature, table.stringOr("feature", ""));
  RW_ASSIGN(definition.model, table.stringOr("model", ""));
  if (definition.feature.empty() != definition.model.empty()) return {};
  return failAt(table.spanOf("name"), ErrorKind::InvalidArgument,
                "the vectors of an index come from either a 'feature' or a 'model': {}", definition.name);
}

Result<VectorMetric> readMetric(const TomlTable& table, VectorMetric usual) {
  RW_ASSIGN(const auto text, table.stringOr("metric", std::string(describe(usual))));
  if (const auto metric = parseVectorMetric(text)) return *metric;
  return failAt(table.spanOf("metric"), ErrorKind::InvalidArgument,
                "vectors are near by inner_product, cosine or l2, not: {}", text);
}

} // namespace

Result<VectorDefinition> readVectorDefinition(const TomlTable& table) {
  constexpr std::uint32_t kWidest = 10000;
  RW_CHECK(table.allowOnly({"name", "kind", "feature", "model", "metric", "links", "build_width",
                            "search_width", "threads", "seed"}));
  VectorDefinition definition;
  auto& options = definition.options;
  RW_ASSIGN(definition.name, table.string("name"));
  RW_CHECK(readSource(table, definition));
  // A model's score is an inner product.
  if (!definition.model.empty()) options.metric = VectorMetric::InnerProduct;
  RW_ASSIGN(options.metric, readMetric(table, options.metric));
  RW_ASSIGN(options.links, table.countOr("links", options.links, 4, 128));
  RW_ASSIGN(options.buildWidth, table.countOr("build_width", options.buildWidth, 1, kWidest));
  RW_ASSIGN(options.searchWidth, table.countOr("search_width", options.searchWidth, 1, kWidest));
  RW_ASSIGN(options.threads, table.countOr("threads", options.threads, 0, 64));
  RW_ASSIGN(options.seed, table.countOr("seed", options.seed));
  return definition;
}

} // namespace rankwright
