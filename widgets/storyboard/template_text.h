// A text of ours with places in it that are filled.
#pragma once

#include <QByteArray>
#include <QHash>

namespace hopscope::storyboard {

/// Each {{name}} becomes its value; what a value holds is never read as a place. A name without a value becomes nothing.
QByteArray filledTemplate(const QByteArray& text, const QHash<QByteArray, QByteArray>& values);

/// One of the pages that are built in (resources/pages).
QByteArray builtInPage(const char* name);

/// For text and attributes of HTML and XML: what is markup or steers a line is shown as it is.
QByteArray escaped(const QString& text);
QByteArray escaped(const std::string& text);

} // namespace hopscope::storyboard
