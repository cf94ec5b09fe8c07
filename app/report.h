// What a command says besides its result.
#pragma once

#include "app/command_line.h"
#include "app/open_cluster.h"

#include <QString>
#include <ostream>

namespace hopscope::app {

/// Where a command writes: results, and everything else.
struct Streams
{
    std::ostream& out;
    std::ostream& error;
};

/// What a sentence calls standard output.
QString outputName();

std::ostream& operator<<(std::ostream& stream, const QString& text);

/// One line on the error stream; returns the exit status that fits.
int report(const Error& error, const Streams& streams);
/// One line on the error stream, unless it is empty.
void reportRemark(const QString& sentence, const Streams& streams);
/// What could not be read of a cluster that otherwise can, one line a reason.
void reportGaps(const source::LoadedCluster& loaded, const Streams& streams);
/// Why a kind that a command is about cannot be listed; nothing when it can.
std::optional<Error> kindError(const source::LoadedCluster& loaded, kube::Kind kind);

} // namespace hopscope::app
