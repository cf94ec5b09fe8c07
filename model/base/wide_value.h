// How a value of many members is made, copied, moved and ended in one place.
#pragma once

/// In a struct of many members, or of few that are wide: declares what HOPSCOPE_DEFINE_WIDE_VALUE in its .cpp makes. Without it the
/// compiler makes all of that anew in each of some hundred files that hold one, and that is most of what they cost to compile.
#define HOPSCOPE_WIDE_VALUE(Type)                                                                                                    \
    Type();                                                                                                                          \
    Type(const Type&);                                                                                                               \
    Type(Type&&) noexcept;                                                                                                           \
    Type& operator=(const Type&);                                                                                                    \
    Type& operator=(Type&&) noexcept;                                                                                                \
    ~Type()

#define HOPSCOPE_DEFINE_WIDE_VALUE(Type)                                                                                             \
    Type::Type() = default;                                                                                                          \
    Type::Type(const Type&) = default;                                                                                               \
    Type::Type(Type&&) noexcept = default;                                                                                           \
    Type& Type::operator=(const Type&) = default;                                                                                    \
    Type& Type::operator=(Type&&) noexcept = default;                                                                                \
    Type::~Type() = default
