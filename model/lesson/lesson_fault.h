// What is wrong in a lesson's file, and where.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hopscope::lesson {

enum class FaultKind : std::uint8_t
{
    NotYaml,         ///< what the reader says
    TooLarge,        ///< the most bytes there may be
    WrongSchema,     ///< what stands there
    MissingKey,      ///< the key
    UnknownKey,      ///< the key, and those that may stand there
    KeyTwice,        ///< the key
    WrongForm,       ///< the key, and what belongs there: "text", "list", "map", "number", "yes or no"
    UnknownWord,     ///< the word, and those that may stand there
    NameTaken,       ///< the name: of roles, flows and what-ifs each stands once
    UnknownName,     ///< the name: no role, flow or what-if is called so, or it comes only later
    BadExpression,   ///< the text
    UnknownProperty, ///< the path, and what it is asked of: "node", ..., "flow"
    WrongAnswer,     ///< the path, what it is, and what is asked for: kinds of answers
    TooMany,         ///< the key, and the most there may be
    NothingAsked     ///< there is no question
};

/// Lines and columns from 1.
struct Fault
{
    FaultKind kind = FaultKind::NotYaml;
    int line = 1;
    int column = 1;
    std::vector<std::string> arguments;

    bool operator==(const Fault&) const = default;
};

} // namespace hopscope::lesson
