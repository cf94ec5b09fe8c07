// What can still be read of a list that as a whole cannot.
#pragma once

#include "model/source/text_documents.h"

namespace hopscope::source {

/// One item as it stands in the text.
struct ListPiece
{
    std::string_view text;
    std::size_t line = 1;
    bool ends = true; ///< false: the text stops within it, or another item begins before it is whole
};

/// A list of which each item is to be read by itself.
struct BrokenList
{
    bool json = false;
    std::string kind;       ///< of the list, as far as it says; empty when it was cut before
    std::string apiVersion;
    bool isWhole = false;   ///< the list itself ends: nothing is missing behind the last item
    std::vector<ListPiece> pieces;
};

/// The items of a document that is a list: JSON's `items` of the object, or elements of the array, by their braces; YAML's
/// "- " below `items:`, or at the top, by their indent. No pieces when it is no list.
BrokenList piecesOf(const TextDocument& document);

/// Whether a YAML document is a list that was cut although what is left is valid: kubectl writes a list's keys in order, so
/// that `kind` follows `items`, and ends every line.
bool isCutList(const BrokenList& list, const TextDocument& document);

/// A JSON document that is the list with this one item; `itemJson` is the item as JSON (of YAML: the list of one).
std::string listOfOne(const BrokenList& list, std::string_view itemJson);

} // namespace hopscope::source
