// Small pieces of rich text: a heading, rows of name and value, lists.
#pragma once

#include "widgets/labels/rich_text.h"

namespace hopscope::panels {

using labels::asRich;
using labels::RichText;
using RichTexts = QList<RichText>;

RichText heading(const QString& text);
/// A smaller heading inside.
RichText section(const QString& text);
RichText paragraph(const QString& text);
RichText small(const QString& text);
/// The same on a line of its own, below another.
RichText smallBelow(const QString& text);
/// An address or name in the fixed-width font.
RichText fixedWidth(const QString& text);

/// Name and value pairs.
class Rows
{
public:
    void add(const QString& name, const RichText& value);
    /// Nothing is added for an empty text.
    void addText(const QString& name, const QString& value);
    RichText html() const;

private:
    RichText m_rows;
};

RichText commaList(const RichTexts& entries);
/// After `limit` it says how many more entries there are.
RichText bulletList(const RichTexts& entries, int limit = 40);
/// Of texts that are not rich.
RichTexts richTexts(const QStringList& texts);

} // namespace hopscope::panels
