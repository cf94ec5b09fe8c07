#include "widgets/wording/words.h"

#include <QLocale>

namespace hopscope::wording {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString toText(const kube::ObjectKey& key)
{
    return toText(key.toString());
}

QString oneLine(std::string_view text)
{
    return toText(text).simplified();
}

QString joined(const QStringList& words)
{
    return QLocale().createSeparatedList(words);
}

} // namespace hopscope::wording
