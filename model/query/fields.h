// The words of the query language: its fields, and what each is compared with.
#pragma once

#include "model/kube/object.h"
#include "model/query/query.h"

#include <span>

namespace hopscope::query {

enum class ValueType : std::uint8_t
{
    Text,
    Kind,
    Address,
    Range,
    Number,
    YesNo,
};

struct FieldDescription
{
    Field field;
    std::string_view name;
    std::string_view otherName; ///< that is understood, too; may be empty
    ValueType type;
    bool hasKey = false;        ///< is written "name:KEY"
};

/// All that have a name, each once, in the order of Field.
std::span<const FieldDescription> fields();
/// Nothing for Anything.
const FieldDescription* descriptionOf(Field field);
/// The field of this name, in any case of letters.
const FieldDescription* fieldNamed(std::string_view name);
/// The field whose name, or other name, a person may have meant who wrote `name`: one letter wrong, missing, too many or two changed over
/// (Damerau-Levenshtein distance 1; 2 for names of seven letters and more), or the one name that begins with it. Null where none is near.
const FieldDescription* fieldLike(std::string_view name);
/// "namespace", "label"; empty for Anything.
std::string_view fieldName(Field field);

/// "=", "in"; empty for Exists.
std::string_view toString(Operator operator_);
/// What a value of the type can be compared by, the usual one first.
std::span<const Operator> operatorsOf(ValueType type);

/// "pod", "pods" or "po", in any case of letters; nothing for what is no kind.
std::optional<kube::Kind> kindFromWord(std::string_view word);
/// "pod", "networkpolicy"
std::string kindWord(kube::Kind kind);

} // namespace hopscope::query
