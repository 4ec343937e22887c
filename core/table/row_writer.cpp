#include "core/table/row_writer.h"

#include "core/table/cell_text.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <utility>

namespace rankwright {

namespace {

std::string titleOf(const TableColumn& column) {
  const auto& title = column.title.empty() ? column.key : column.title;
  return column.unit.empty() ? title : title + " (" + column.unit + ")";
}

std::vector<std::string> headerTexts(ExportHeader header, const std::vector<TableColumn>& columns) {
  std::vector<std::string> texts;
  for (const auto& column : columns)
    texts.push_back(header == ExportHeader::Keys ? column.key : titleOf(column));
  return texts;
}

/// CSV and what differs from it by its separator.
class SeparatedWriter final : public RowWriter {
public:
  SeparatedWriter(char separator, std::string_view lineEnd, std::vector<std::string> header)
      : special_{separator, '"', '\r', '\n'}, lineEnd_(lineEnd), header_(std::move(header)) {}

  void begin(std::string& out) override {
    if (header_.empty()) return;
    addRow(std::vector<Cell>(header_.begin(), header_.end()), out);
  }

  void addRow(std::span<const Cell> cells, std::string& out) override {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += special_.front();
      addCell(cells[i], out);
    }
    out += lineEnd_;
  }

  void end(std::string& /*out*/) override {}

private:
  void addCell(const Cell& cell, std::string& out) {
    const auto text = cellText(cell, buffer_);
    const bool emptyText = text.empty() && !isMissing(cell) && std::holds_alternative<std::string_view>(cell);
    if (!emptyText && text.find_first_of(special_) == std::string_view::npos)
      out += text;
    else
      addQuoted(text, out);
  }

  static void addQuoted(std::string_view text, std::string& out) {
    out += '"';
    for (const char c : text)
      out.append(c == '"' ? 2 : 1, c);
    out += '"';
  }

  std::string special_; ///< the separator, then what else makes quotes necessary
  std::string_view lineEnd_;
  std::vector<std::string> header_;
  std::string buffer_;
};

std::string jsonString(std::string_view text) {
  return nlohmann::json(std::string(text)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

class JsonWriter final : public RowWriter {
public:
  explicit JsonWriter(const std::vector<TableColumn>& columns) {
    for (const auto& column : columns)
      names_.push_back(jsonString(column.key) + ": ");
  }

  void begin(std::string& out) override { out += '['; }

  void addRow(std::span<const Cell> cells, std::string& out) override {
    out += first_ ? "\n{" : ",\n{";
    first_ = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += ", ";
      out += names_[i];
      addCell(cells[i], out);
    }
    out += '}';
  }

  void end(std::string& out) override { out += first_ ? "]\n" : "\n]\n"; }

private:
  void addCell(const Cell& cell, std::string& out) {
    const auto* real = std::get_if<double>(&cell);
    if (isMissing(cell) || (real != nullptr && !std::isfinite(*real)))
      out += "null";
    else if (const auto* text = std::get_if<std::string_view>(&cell))
      out += jsonString(*text);
    else
      out += cellText(cell, buffer_);
  }

  std::vector<std::string> names_;
  std::string buffer_;
  bool first_ = true;
};

class MarkdownWriter final : public RowWriter {
public:
  MarkdownWriter(const std::vector<TableColumn>& columns, std::vector<std::string> header)
      : header_(std::move(header)) {
    for (const auto& column : columns)
      rule_ += column.type == CellType::Text ? " :--- |" : " ---: |";
  }

  void begin(std::string& out) override {
    addRow(std::vector<Cell>(header_.begin(), header_.end()), out);
    out += '|' + rule_ + '\n';
  }

  void addRow(std::span<const Cell> cells, std::string& out) override {
    out += '|';
    for (const auto& cell : cells) {
      out += ' ';
      addEscaped(cellText(cell, buffer_), out);
      out += " |";
    }
    out += '\n';
  }

  void end(std::string& /*out*/) override {}

private:
  /// Keeps the text from ending its cell or line, and from being taken for markup.
  static void addEscaped(std::string_view text, std::string& out) {
    constexpr std::string_view kMarkup = "\\|*_`<[";
    for (const char c : text) {
      if (c == '\r') continue;
      if (kMarkup.find(c) != std::string_view::npos) out += '\\';
      out += c == '\n' ? std::string_view("<br>") : std::string_view(&c, 1);
    }
  }

  std::vector<std::string> header_;
  std::string rule_;
  std::string buffer_;
};

} // namespace

std::unique_ptr<RowWriter> makeRowWriter(ExportFormat format, ExportHeader header,
                                         const std::vector<TableColumn>& columns) {
  if (format == ExportFormat::Json) return std::make_unique<JsonWriter>(columns);
  auto texts = headerTexts(header, columns);
  if (format == ExportFormat::Markdown) return std::make_unique<MarkdownWriter>(columns, std::move(texts));
  if (header == ExportHeader::None) texts.clear();
  if (format == ExportFormat::Tsv) return std::make_unique<SeparatedWriter>('\t', "\n", std::move(texts));
  return std::make_unique<SeparatedWriter>(',', "\r\n", std::move(texts));
}

} // namespace rankwright
