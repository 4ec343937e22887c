#include "core/postgres/postgres_tables.h"

#include <array>

namespace rankwright {

namespace {

// In the order in which rows refer to each other. "user" is a word of the language there.
constexpr std::array<PostgresTable, 20> kTables = {{
    {"setting", "name text PRIMARY KEY, value text NOT NULL"},
    {"dimension", "id bigint PRIMARY KEY, name text NOT NULL UNIQUE"},
    {"user", "id bigint PRIMARY KEY, name text NOT NULL UNIQUE"},
    {"item", "id bigint PRIMARY KEY, name text NOT NULL UNIQUE"},
    {"model", "id bigint PRIMARY KEY, name text NOT NULL UNIQUE"},
    {"configuration", "id bigint PRIMARY KEY, name text NOT NULL UNIQUE"},
    {"metric", "id bigint PRIMARY KEY, name text NOT NULL UNIQUE"},
    {"experiment", "id bigint PRIMARY KEY, name text NOT NULL UNIQUE"},
    {"variant",
     "id bigint PRIMARY KEY, experiment bigint NOT NULL REFERENCES experiment, name text NOT NULL, "
     "UNIQUE (experiment, name)"},
    {"assignments", "id bigint PRIMARY KEY, name text NOT NULL UNIQUE"},
    {"assigned",
     "experiment bigint NOT NULL REFERENCES experiment, assignments bigint NOT NULL REFERENCES "
     "assignments, variant bigint NOT NULL REFERENCES variant, PRIMARY KEY (experiment, assignments)"},
    {"cell",
     "id bigint PRIMARY KEY, assignments bigint NOT NULL REFERENCES assignments, name text NOT NULL UNIQUE"},
    {"cell_value",
     "cell bigint NOT NULL REFERENCES cell, dimension bigint NOT NULL REFERENCES dimension, value "
     "text NOT NULL, PRIMARY KEY (cell, dimension)"},
    {"request",
     "id bigint PRIMARY KEY, name text NOT NULL UNIQUE, shown bigint NOT NULL, \"user\" bigint "
     "REFERENCES \"user\", cell bigint REFERENCES cell, model bigint REFERENCES model, configuration "
     "bigint REFERENCES configuration"},
    {"exposure",
     "request bigint NOT NULL, time bigint NOT NULL, item bigint NOT NULL, slot bigint NOT NULL, \"user\" "
     "bigint NOT NULL, cell bigint NOT NULL, day bigint NOT NULL, cached bigint NOT NULL, score double "
     "precision, click_probability double precision, install_probability double precision, propensity "
     "double precision, PRIMARY KEY (request, time, item, slot, \"user\")"},
    {"action",
     "request bigint NOT NULL, time bigint NOT NULL, item bigint NOT NULL, kind bigint NOT NULL, \"user\" "
     "bigint NOT NULL, cell bigint NOT NULL, day bigint NOT NULL, amount bigint NOT NULL, PRIMARY KEY "
     "(request, time, item, kind, \"user\")"},
    {"rollup",
     "cell bigint NOT NULL, day bigint NOT NULL, \"user\" bigint NOT NULL, exposures bigint NOT NULL, "
     "cached bigint NOT NULL, clicks bigint NOT NULL, downloads bigint NOT NULL, installs bigint NOT NULL, "
     "activations bigint NOT NULL, payments bigint NOT NULL, amount bigint NOT NULL, PRIMARY KEY (cell, "
     "day, \"user\")"},
    {"exposed",
     "assignments bigint NOT NULL, \"user\" bigint NOT NULL, time bigint NOT NULL, day bigint NOT NULL, "
     "PRIMARY KEY (assignments, \"user\")"},
    {"given",
     "variant bigint NOT NULL REFERENCES variant, metric bigint NOT NULL REFERENCES metric, \"user\" bigint "
     "NOT NULL, value bigint NOT NULL, PRIMARY KEY (variant, metric, \"user\")"},
    {"import",
     "id bigint PRIMARY KEY, path text NOT NULL, mapping text NOT NULL, bytes bigint NOT NULL, hash bigint "
     "NOT NULL, lines bigint NOT NULL, rows bigint NOT NULL, added bigint NOT NULL, duplicates bigint NOT "
     "NULL, quarantined bigint NOT NULL"},
}};

} // namespace

std::span<const PostgresTable> postgresTables() {
  return kTables;
}

} // namespace rankwright
