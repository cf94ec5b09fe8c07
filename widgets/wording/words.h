// What the files of this folder share: the translation context, and model text as Qt text.
#pragma once

#include "model/base/result.h"
#include "model/base/time.h"
#include "model/facts/network_facts.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace hopscope::wording {

/// The translation context of every sentence here.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// Text from outside in a sentence: what steers the place where it is shown is made visible, and what has no end is cut. Every
/// sentence of this folder takes its foreign arguments through this one, or through oneLine().
QString toText(std::string_view text);
QString toText(const kube::ObjectKey& key);
/// A text that a sentence may end with: without a dot of its own, "..." as one letter.
QString withoutFinalDot(QString text);
/// What a library or server said, on one short line, without its final dot.
QString oneLine(std::string_view text);
/// "a, b and c" in the reader's language.
QString joined(const QStringList& words);
QString joined(const std::vector<std::string>& words);

/// "VXLAN", "IP-in-IP"; empty for none.
QString overlayName(facts::Overlay overlay);

/// Of more namespaces than these a short text says how many.
constexpr std::size_t namedOneByOne = 3;

enum class Clock
{
    Minutes, ///< "10:04"
    Seconds  ///< "10:04:41"
};
/// With the date in front when it is not today's.
QString clockText(TimePoint time, TimePoint now, Clock clock = Clock::Seconds);
/// "4 min old"
QString oldText(TimePoint time, TimePoint now);

/// An object of the cluster that could not be understood: whose it is, and what is wrong in it.
QString unreadableText(const Error& error);
/// The first half of an error's sentence: what is wrong.
QString errorWhat(const Error& error);
/// The second half: what to do.
QString errorAdvice(const Error& error);

} // namespace hopscope::wording
