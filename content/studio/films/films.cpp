// SPDX-License-Identifier: Apache-2.0
#include "films/films.hpp"

namespace studio {

const std::vector<FilmPlan>& films()
{
    static const std::vector<FilmPlan> all{{"colour", kColourSeconds, colourFilm}, {"data", kDataSeconds, dataFilm}};
    return all;
}

} // namespace studio
