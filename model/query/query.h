// What a person asks the map and the tables for: "ns = prod and not ready = true".
//
//   query  = [ or ]
//   or     = and { "or" and }
//   and    = not { [ "and" ] not }
//   not    = "not" not | "(" or ")" | term
//   term   = text                                    any name, namespace or address contains it
//          | field operator value                    = == != ~ < <= > >=
//          | field "in" ( value | "(" value { "," value } ")" )
//          | "label:" KEY | "selector:" KEY          there is such a key
//
// Words are divided by blanks; what holds a blank, "(),=~<>" or is a word of the language stands in quotes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hopscope::query {

enum class Field : std::uint8_t
{
    Anything, ///< of a text alone
    Kind,
    Name,
    Namespace,
    Node,       ///< that a pod is on; of a node itself
    Ip,         ///< any address that is the object's own
    Range,      ///< a node's pod ranges, a pool's, a block's
    Port,       ///< of a Service, a pod's containers, a slice
    NodePort,
    TargetPort, ///< as the Service writes it: a number or a name
    Type,       ///< of a Service
    Label,      ///< with a key
    Selector,   ///< with a key; of a Service or a NetworkPolicy
    Ready,      ///< of a Service: whether it has a ready endpoint
    Health,     ///< of a pod, as the map colours it
    Phase,
    Status,     ///< as kubectl prints it
    Restarts,
    Owner,      ///< the workload of a pod: its Deployment rather than its ReplicaSet
    OwnerKind,
    HostNetwork,
    Zone,       ///< of a node; of a pod: its node's
    Role,       ///< of a node
    Image,      ///< of any container of a pod
    Service,    ///< that a pod is behind
    Policy,     ///< a NetworkPolicy that selects a pod
    Finding,    ///< what is wrong with an object: the severity, or the rule
};

enum class Operator : std::uint8_t
{
    Contains, ///< ~
    Exists,   ///< a key alone
    Equal,
    NotEqual, ///< none of the object's values is equal, or it has none
    In,       ///< one of a list; of addresses and ranges: inside
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
};

/// One comparison. Values are as they were written, and fit the field.
struct Term
{
    Field field = Field::Anything;
    Operator operator_ = Operator::Contains;
    std::string key; ///< of Label and Selector
    std::vector<std::string> values;

    bool operator==(const Term&) const = default;
};

/// A term, or what joins others. An And of nothing is always true.
struct Expression
{
    enum class Type : std::uint8_t
    {
        Term,
        Not, ///< of its one part
        And,
        Or,
    };
    Type type = Type::And;
    Term term; ///< of a Term
    std::vector<Expression> parts;

    bool operator==(const Expression&) const = default;
};

/// A text that was understood.
struct Query
{
    Expression expression;

    /// Asks nothing: everything matches, and nobody need be told so.
    bool isEmpty() const { return expression == Expression(); }
    bool operator==(const Query&) const = default;
};

/// What the text lacks at the place named. The sentence for each is written in widgets/wording.
enum class QueryErrorKind : std::uint8_t
{
    UnclosedQuote,
    UnclosedParenthesis, ///< the place is where it opens
    UnopenedParenthesis,
    TermExpected,        ///< a comparison, a text, "not" or "("
    ValueExpected,       ///< after an operator or in a list
    ListEndExpected,     ///< "," or ")"
    UnknownField,
    KeyExpected,         ///< "label:" and nothing more
    OperatorUnfit,       ///< this field cannot be compared so
    NotAnAddress,        ///< neither an address nor a range
    NotARange,
    NotANumber,
    NotYesOrNo,          ///< none of true, false, yes, no
    NotAKind,            ///< no kind of object that is read
    TooDeep,             ///< more than maximumDepth parentheses and "not" in each other
};

struct QueryError
{
    QueryErrorKind kind = QueryErrorKind::TermExpected;
    std::size_t offset = 0; ///< in bytes
    std::size_t length = 0; ///< 0 at the end of the text
    std::string text;       ///< what stands there, without its quotes
    std::optional<Field> field; ///< whose operator or value it is; of UnknownField: that may have been meant

    bool operator==(const QueryError&) const = default;
};

/// Either a query or what is wrong with the text.
class [[nodiscard]] ParsedQuery
{
public:
    ParsedQuery(Query query) : m_state(std::move(query)) {}
    ParsedQuery(QueryError error) : m_state(std::move(error)) {}

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }
    const Query& operator*() const { return *std::get_if<0>(&m_state); }
    const Query* operator->() const { return std::get_if<0>(&m_state); }
    const QueryError& error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<Query, QueryError> m_state;
};

inline constexpr int maximumDepth = 64;

/// Understands a text in UTF-8, by the grammar above: "not" before "and" before "or"; words of the language and names of
/// fields in any case of letters. A blank text is the empty query. The error is the first that is met. Does not throw,
/// whatever the text; takes time in proportion to it.
ParsedQuery parseQuery(std::string_view text);

} // namespace hopscope::query
