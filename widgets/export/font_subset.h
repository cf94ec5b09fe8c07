// The letters of a bundled font that a picture uses, as a font of their own.
#pragma once

#include <QByteArray>
#include <QFont>

#include <set>

namespace hopscope::exporting {

/// An OpenType font with these characters and without the tables that shape and kern, which the map does not ask for. Empty where the
/// font is none of the bundled ones. The same characters give the same bytes.
QByteArray subsetOf(const QFont& font, const std::set<char32_t>& characters);

} // namespace hopscope::exporting
