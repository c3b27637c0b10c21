// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitrine {

/// The text of config/schema/NAME.json; empty: there is none.
[[nodiscard]] std::string_view schemaText(std::string_view name);
/// The built-in schema `name`, ready for use. `name` is one of ours.
[[nodiscard]] const boost::json::value& builtInSchema(std::string_view name);

/// A schema (JSON Schema, draft-07) that stands alone: what it takes from common.json is copied into its definitions.
/// Refuses references to anything else, references that lead in circles and what is no schema.
[[nodiscard]] Result<boost::json::value> bundleSchema(boost::json::value document);

/// The node that speaks: follows `$ref` inside `root`, which was bundled.
[[nodiscard]] const boost::json::value& dereference(const boost::json::value& root, const boost::json::value& node);

/// What the validator says against `instance`, with the pointer of the value it means.
struct Objection {
    std::string pointer;
    std::string description;
};

/// Judges `instance` by `node` of `root`. `pattern` is left out: a library's regular expression may use more stack than
/// there is on a long text, so explain() matches patterns itself, on short texts only.
[[nodiscard]] std::vector<Objection> validate(const boost::json::value& root, const boost::json::value& node,
                                              const boost::json::value& instance);

/// The same for many instances: each node is made ready once, which takes longer than to judge an exhibit by it. Knows
/// nodes by where they stand, so it lives no longer than their trees. For one thread.
class Validators {
public:
    Validators();
    ~Validators();
    Validators(const Validators&) = delete;
    Validators& operator=(const Validators&) = delete;

    [[nodiscard]] std::vector<Objection> validate(const boost::json::value& root, const boost::json::value& node,
                                                  const boost::json::value& instance);

private:
    struct Ready;
    std::map<std::pair<const boost::json::value*, const boost::json::value*>, std::unique_ptr<const Ready>> m_ready;
};

} // namespace vitrine
