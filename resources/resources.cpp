#include "resources/resources.h"

#include <QDir>

// Outside any namespace, as Q_INIT_RESOURCE requires.
static void initialize()
{
    Q_INIT_RESOURCE(hopscope);
}

void hopscope::resources::load()
{
    initialize();
}
