import type { Bytes } from '#scanner/inspect/byte-source';
import { bytes, concat } from './bytes.ts';

const unpacked = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64'));

/** What the short streams below unpack to. */
export const PLAIN = bytes(
  `EVIL payload${Array.from({ length: 300 }, (_, at) => `line ${at * at} of many\n`).join('')}`,
);

/** What the long streams below unpack to: more than any decoder's window. */
export const LONG = concat(bytes('EVIL payload'), new Uint8Array(1_200_000));

/** `PLAIN` by bzip2. */
export const BZIP2 = unpacked(
  [
    'QlpoOTFBWSZTWb7p07sABP7fgEAQQAB/4AIkAQAnJ8AgUARe4GUAoUCsGp4gFVTI9RgExRoaAAAAap+NKiNSNGgDBRoaAAAAKVSekTTRgID2',
    'phkpH0Uj7KR7a6N+jl10589MMcN+u7ddtGpRTSqmhYZkalJpa0ZgTJx1mIRmdYEyd02YOF0AeblYaAjWWUjzcNtKK8cu1izkvOel1ekqFiKg',
    'Z4yj0lRmpWGhs9I6oZjIbSmzzqM9I6zaGyHFWax1wz2yyrlZnVUUZt+Ivo+Fxx0jnl9NygkWHDTUBSE/n/dfEyFIKgGhGV8EMzmRd3tWscXl',
    'g7lzOIyLnKy5mMmIsrWLqgoBa8UecyujlrOHJRMG+7kGE+HKILCYKDDlw4MMjJtjSPMijuIE3aEXjGGST71EQRJZFy7jtzAdkxTR7ENN6vS1',
    '7jnL2cvBmrhjt5iM6Fqrg4DSvzIsi4tO8Hb0ZQBJVuOzr7u3io4bS1S5tdworxCSaCDJQKBKBbPHwq14U4dGeXbzBtERk2iywTIs0TyGkHEI',
    'IeN+0rUGkJK2WLOasObl5l3oWsVqRg2KkMIg2hRE4geusWolNGPFJwDEJQykxABTgcBikssRyzXZydnLYvJMtuupK6m5OoYdI42TqeXtZvaO',
    'V9dpkHFe46JI28bI4ETiFF4KM2HtFQxLmoXgADNwxpZzEGp2urux4fZWRMij7tUTd3u7o5TK7jUQy8eH3HrWHSJdXZOBJiAiimFAhkFJY4KW',
    'KkcohRyUbUtFz1l5q78BGXkJMs1JMyXoOxgLJ9Nalu9uDFyB2SXUNiOSpaMt+4iNhtoGKKMVwhhpU4Q60N2nmJumKe649xGShuGWM6dyrzui',
    'W7rO60Zhiz7YXpg2+nO2cls8XgdBqSWZjXiXoDy63c1x0nTw4EZXJxEPiSEZulsDQdziM6hCZRqaiahGqLcEz4puBBkI5KhNx1kbohRyVClo',
    'svC7vPb2nN9WDbmsoqzF3XXw5UuDvBFK6uTo+Pp587f5SM/uSkalIyUjblSRt1KRkpHEpHDEpHEpGPQu5IpwoSF906d2',
  ].join(''),
);

/** `LONG` by bzip2, in blocks of 100 kB. */
export const BZIP2_LONG = unpacked(
  ['QlpoMTFBWSZTWdrZr9gAJMTXgsAAQAACJAEAJATAIAACAAggAFCAAAIqjE2ptT9UiAKCFdiggqPkqqv65JixAUEPxdyRThQkNrZr9gA='].join(''),
);

/** `PLAIN` by xz, with CRC-64. */
export const XZ = unpacked(
  [
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4BW9ArhdACKVhTUoXAeu0YBNIZNCgAj50hkTBir6L6+1TAMKnZpHvy9VOYWY20bI00dhlwLI0KVM',
    'dq5JkyllkDMn8IIjpvLBQ0qplcrRLCVpXEgE+NOUl+ejY0lBO0DKq0Wy5tHkePR0IJK2iX1Ve3jaag4vCc8oLqZtnjNlsaiIkmdRiwP8F/3n',
    'qib5plohlabSI45BVdM2O2T0gQhGO45SM6SLxa5r2a3TVSoh+i8ROd4LwYU23CTcQUNzGQO0WMxmebjRKEu49juQ9TXGzKPzTMCXemeOR0+7',
    'XMX1pM5VJyBrhIJGi4mI77vJrKw0qDSVpGHiRR4fhE/Ol2+9SG1XyxhzyaeqklYgAdYc813hRDCwWzh4GGx8p1PLUVQsQjoSaVaYzbF3R4n6',
    'cfqLyxb/I24rEBuAxRvSXNeQ+oLIT9o9J8ClXbDkjbjMiHQAYe5yq8QLzxM5y8FD2dGPmjriVlBsBR+hwElfLL08vTfwj5vIVoLUL0MCcE8E',
    'CWl3Jn86Pthj1u4kpYmDKmFROsigBAT7yjgXe00rZ3C5RkhQgUmqnACp76Aa+fnPEj+O3V8A2vbI80GCm9eL7k5SrWGH/Cs8yfvqNAODTqpm',
    'tPKBWeazHRZcqpedmn5H5z6B50QrwahgRHl5M92EJyUkB3qHOXgMdM33Egy43YpDEN4eTpG2pQpl5tf+TyLfQVeSmbwrcqkY01IWb3bvNwtA',
    '2fR4uZzyFkjcuh6m7JcH/JnTC7rb8bR42I0zN1Yo1Kngn7AEfQwC8XotEkl6+dyKFMfef24SVs1krLVfBwfVIwywp8vfb+jQunxVsnxZ94/l',
    'zpbZwa6MxEF+Za3eCzl64r4X3xdJMFMkCqXd8hOASgA7tMBfhjgTN2bJFd6mDo1h+cRF09xPO5JcwGSYQEOr9NBTm5HOPhOE5ayx30Xd4AAg',
    'jrcFNH23SAAB1AW+KwAAPJWvS7HEZ/sCAAAAAARZWg==',
  ].join(''),
);

/** `LONG` by xz, with CRC-32. */
export const XZ_LONG = unpacked(
  [
    '/Td6WFoAAAFpIt42AgAhARYAAAB0L+Wj8k+LAPxdACKVhTUoXAeu0YBNIZMk8QyR1egV8QZ+AtO+lAMSJzzjV5F1ypmyIxeQrGUunB2Ze4aq',
    '3kniz/1sdRRemp4MbfSRqwhtHafnThcixeCd3dULxY/WJyspZwwwXM0ZGFGh9jaop9Ij6y/W2HPhWFyXvByApcY+lChmdc6x5yYjqPgGi9n1',
    'f9YNGz99d6uDFCFu0dV68z4UU2J2rFnk5VsFCPnH2q38+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvS5fqg8+S2ZCkBMO/xCT+HF4WfgL',
    'zf+VKEYPqfx83vuaMC5WwI+F84OBwGXEJVP49ZE2MQWlsOdB86kAAACzjTcwAAGUAoyfSQDq0RlPPjANiwIAAAAAAVla',
  ].join(''),
);

/** `PLAIN` by LZMA. */
export const LZMA = unpacked(
  [
    'XQAAgAD//////////wAilYU1KFwHrtGATSGTQoAI+dIZEwYq+i+vtUwDCp2aR78vVTmFmNtGyNNHYZcCyNClTHauSZMpZZAzJ/CCI6bywUNK',
    'qZXK0SwlaVxIBPjTlJfno2NJQTtAyqtFsubR5Hj0dCCStol9VXt42moOLwnPKC6mbZ4zZbGoiJJnUYsD/Bf956om+aZaIZWm0iOOQVXTNjtk',
    '9IEIRjuOUjOki8Wua9mt01UqIfovETneC8GFNtwk3EFDcxkDtFjMZnm40ShLuPY7kPU1xsyj80zAl3pnjkdPu1zF9aTOVScga4SCRouJiO+7',
    'yaysNKg0laRh4kUeH4RPzpdvvUhtV8sYc8mnqpJWIAHWHPNd4UQwsFs4eBhsfKdTy1FULEI6EmlWmM2xd0eJ+nH6i8sW/yNuKxAbgMUb0lzX',
    'kPqCyE/aPSfApV2w5I24zIh0AGHucqvEC88TOcvBQ9nRj5o64lZQbAUfocBJXyy9PL038I+byFaC1C9DAnBPBAlpdyZ/Oj7YY9buJKWJgyph',
    'UTrIoAQE+8o4F3tNK2dwuUZIUIFJqpwAqe+gGvn5zxI/jt1fANr2yPNBgpvXi+5OUq1hh/wrPMn76jQDg06qZrTygVnmsx0WXKqXnZp+R+c+',
    'gedEK8GoYER5eTPdhCclJAd6hzl4DHTN9xIMuN2KQxDeHk6RtqUKZebX/k8i30FXkpm8K3KpGNNSFm927zcLQNn0eLmc8hZI3LoepuyXB/yZ',
    '0wu62/G0eNiNMzdWKNSp4J+wBH0MAvF6LRJJevncihTH3n9uElbNZKy1XwcH1SMMsKfL32/o0Lp8VbJ8WfeP5c6W2cGujMRBfmWt3gs5euK+',
    'F98XSTBTJAql3fITgEoAO7TAX4Y4EzdmyRXepg6NYfnERdPcTzuSXMBkmEBDq/TQU5uRzj4ThOWsseKuhmB//+ChEuA=',
  ].join(''),
);

/** `PLAIN` by LZ4, in blocks that refer to each other. */
export const LZ4 = unpacked(
  [
    'BCJNGGRAp/4FAADxDEVWSUwgcGF5bG9hZGxpbmUgMCBvZiBtYW55Cg8AGjEPABo0DwAaOQ8AKjE2EAAqMjUQABszIAAbNEAAGzZfABs4fgAs',
    'MTCeABwyIgAbNEMAKzE2ZAArMTmFABwypgAsMjUiABs4RAArMzJmACszNogAHDSqACw0NCIAGzhEACs1MmYAKzU3iAAcNqoAHDYiABw3RAAc',
    'N2YAHDiIABw5qgAcOcwALDEw7wAsMTASASwxMTUBHTFYASwxMnsBLTEzngEdNMEBHTXkARw2swAtMTYqAhw3TAIsMThuAiwxOZACLDIwYgEt',
    'MjHUAisyMKgBOzIzMMsBOzI0MO4BLDI1tAAtMjYkAB03SAAdOGwAHDmQAB0ztAAsMzHYACwzMvwALDMzIAEsMzREAR0zaAEsMzeMASwzOLAB',
    'LDM51AEsNDD4AR00HAIsNDNAAiw0NGQCLDQ2iAIsNDesAh00zwIsNTDyAjs1MTiwASw1MzgDLDU0WwMdNX4DLTU3JAAcOUgALDYwbAAsNjKQ',
    'AB02LQQsNjXYACw2N/wALDY4IAEsNzBEAR03aAEsNzOMASw3NbABLDc31AEsNzn4AR04iwUsODJAAiw4NGQCLDg2iAIsODisAh050AIsOTL0',
    'Aiw5NBgDLDk2PAMsOThgAzwxMDCFAz4xMDImABw0SwA8MTA2cAA8MTA4lQAtMTG6ADwxMTLfADwxMTQEATwxMTYpATwxMThOAS0xMnMBPDEy',
    'M5gBPDEyNb0BPDEyN+IBPDEyOQcCLTEzLAI8MTM0UQI8MTM2dgI8MTM5mwI8MTQxwAItMTTlAjwxNDYKAzwxNDibAzwxNTFUAzwxNTN5Ax4x',
    'ngM9MTU4JgAeNkwALTYzcgAeNpgAHTZXBC4xN+QALTc0CgEeNzABLTc5VgEeOHwBLTg0ogEeOMgBLTkw7gEeORQCHTnJBS0xOWACPDIwMYYC',
    'LTIwrAI8MjA30gIeMvgCPDIxMx4DLTIxRAM8MjE5agMtMjKQAx8yOwcAHTLcAz0yMzFMAB0zJgQ9MjM3mAAdNLYDPTI0M+QAHTS6BD0yNDkw',
    'AR01BAUtMjV8AS0yNU4FPDI2MsgBLTI2mAU8MjY4FAIeMuIFPDI3NWACLTI3LAY8MjgyrAItMjh2Bi0yOPgCLTI5wAY8Mjk1RAMtMjkKBzwz',
    'MDKQAy0zMFQHPTMwOSYAHTGeBzwzMTZyAC0zMugHLTMydAQtMzIyCDwzMzEKAS0zM3wIPDMzOFYBHjPGCDwzNDWiAS0zNBAJPDM1M+4BLjM1',
    'WgkdNvAFLzM2pAkAHDiGAi4zN+4JLDc20gItMzj4AjwzODQeAy0zOIIKPDM5MmoDLTM5zAoeNGwHLTQwFgs8NDA4TAAtNDFgCwBOBgsKDR40',
    'qgs8NDI05AA8NDI4bAc8NDMyMAEtNDM+DC00NHwBPDQ0NWwHPDQ0OcgBLTQ10gw8NDU3FAItNDbwBTw0NjZgAi00N2YNPDQ3NawCLTQ3sA0t',
    'NDj4AgBYBwuSDDw0OTJEAy00OUAOPDUwMZADHjW2Az01MTAmAB4x0A4sMTlyAC01MhgPLTUydAQtNTNgDzw1MzgKATw1NDKcCDw1NDdWAS01',
    'NXwBPDU1NqIBLTU2OBA8NTY27gE8NTcxFAItNTfwBTw1ODDMCTw1ODWGAjw1OTCsAjw1OTXSAi02MLYDPDYwNbYDADoEC6QOPDYxNWoDPDYy',
    'MPwKHjZsBy42MyYAHjNMAB40cgAeNJgAHjW+AB415AAdNgoBAB0DGjRLEi02N1YBHjZ8AS02OKIBLTY4yAEtNjnuAS02ORQCLTcwOgItNzBg',
    'Ai03MYYCLTcxrAItNzLSAh43+AItNzMeAy03M0QDLTc0agMtNzWQAx43IgstNzbcAy03NgIELTc3KAQtNzdOBB43dAQtNziaBC03OcAELTgw',
    '5gQtODAMBS04MXwBLTgxWAUtODJ+BS04MqQFLTgzygUeOPAFLTg0FgYtODU8Bi04NWIGLTg2iAYtODf4Ai04N9QGLTg4+gYtODggByM4OUYH',
    'UG1hbnkKAAAAADk0g6M=',
  ].join(''),
);

/** `LONG` by LZ4, in blocks of 64 kB. */
export const LZ4_LONG = unpacked(
  [
    'BCJNGGRApxcBAADfRVZJTCBwYXlsb2FkAAEA////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '/////////////////////////////////////////////////////9tQAAAAAAALAQAAHwABAP//////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '///////////////////////////////////////////////////////////////////////////////////////////nUAAAAAAACwEAAB8A',
    'AQD/////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////51AAAAAAAAsBAAAfAAEA////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '/////////////////////////////////////////////////////////+dQAAAAAAALAQAAHwABAP//////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '///////////////////////////////////////////////////////////////////////////////////////////////nUAAAAAAACwEA',
    'AB8AAQD/////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////51AAAAAAAAsBAAAfAAEA////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '/////////////////////////////////////////////////////////////+dQAAAAAAALAQAAHwABAP//////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '///////////////////////////////////////////////////////////////////////////////////////////////////nUAAAAAAA',
    'CwEAAB8AAQD/////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////51AAAAAAAAsBAAAfAAEA////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '/////////////////////////////////////////////////////////////////+dQAAAAAAALAQAAHwABAP//////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '///////////////////////////////////////////////////////////////////////////////////////////////////////nUAAA',
    'AAAACwEAAB8AAQD/////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////51AAAAAAAAsBAAAfAAEA////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '/////////////////////////////////////////////////////////////////////+dQAAAAAAALAQAAHwABAP//////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '///////////////////////////////////////////////////////////////////////////////////////////////////////////n',
    'UAAAAAAACwEAAB8AAQD/////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////51AAAAAAAAsBAAAfAAEA////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '/////////////////////////////////////////////////////////////////////////+dQAAAAAAALAQAAHwABAP//////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '///nUAAAAAAACwEAAB8AAQD/////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////',
    '////////////////////////////////////////51AAAAAAAFoAAAAfAAEA////////////////////////////////////////////////',
    '/////////////////////////////////////////////////////////8JQAAAAAAAAAAAAKyE1Hw==',
  ].join(''),
);

/** `PLAIN` by Zstandard, with a checksum. */
export const ZSTD = unpacked(
  [
    'KLUv/QRY3RUAdnBgGJC50AG3jG1gZpresfb0LWWSKSWJ+5eDEmEAVABUAGOI5kMedmpjmeGTeZc9NT3EH3WV1Lfct2a7doNSFKKcQzGlFHKj',
    'cKxG38cdt00m+xiuIhL9NJyy7b1mRw35MW5TtvKH3+E3vMIicUAwGCgMYihIHCAIDgrE4pBgEAgYAAimW5vKriTJMY7rSBIKJxwbQ0YNVw0i',
    'E+3vX7N1tll597x5o3vnrhscccOV42r75o3bVrLLTBGZ1JAP8RiHjFb5dVexVhxkog+NEmmEqk765775kjMcc8ZmNrKRmQwNc7jK5UEespB/',
    '3zTueNhj269ZF22a/sy5xBb7oxytqqvVU0mt1+9emnY63HHdat2uJdassF+7DqmU0sEZHCwWWSQOkXWePIfDGQEeVVWsOhWVXzXFqbtc0xqs',
    'smi1upRIzaBRVFREJKLTTkMyNKZRcolUUo04IiGhj2/89dXpQp9f/pnPxxd/eukv/Oyyj1w+Y2TM1EgNzWj+2eczM+ShpzrtBIEsqBGASL39',
    'O8GGIkLGBxEkBCcEEczbHnGultbUtnhfTY/31fR4X02PP87ih25WUulmJZVuVlLpZiW1OG/D0dgYIvSzhIvcbrJIw/9RqcM+7pOR5/dK9sU/',
    'RkqW9y7IbPYtnxhV7V8MB/1nztpL/BYEbXSUQrXn03fa4fN3smyLfNTanPaFan6vVCLkMf4y150LyHjjsQyW/viybmLGrsFMZ3i1+MMNdOpn',
    '+jyfOA3d+YqrQKbXUA4dDPM8qTyQitMLVYCVW8Dmpik7E2WwWAdGMVBPx0DNTziPIBHyQHacbrCWQt0N9XK0q7FejnY11svRfO8j66igGzoJ',
    'x3HyRNECBZiJc0uIraE2P0O3LDi2CjM5jLyTqmKQQGj1bBCjEEv9jOIt5KE/G7Ya1uQRYMAeji1rAfIqC244TQ==',
  ].join(''),
);

/** `LONG` by Zstandard. */
export const ZSTD_LONG = unpacked(
  ['KLUv/QBYrAAAaEVWSUwgcGF5bG9hZAABAPD/OfgCAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEABjfAIA'].join(''),
);
